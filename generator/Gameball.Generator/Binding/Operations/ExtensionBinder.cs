using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Reads the <c>x-gameball-…</c> extensions of a single operation and of its server.</summary>
internal sealed class ExtensionBinder(ProblemSink problems)
{
    public const string Batch = "x-gameball-batch";
    public const string Job = "x-gameball-job";
    public const string Page = "x-gameball-page";

    private const string RetryName = "x-gameball-retry";
    private const string LimitName = "x-gameball-limit";
    private const string IdempotencyName = "x-gameball-idempotency";
    private const string Prefix = "x-gameball-";

    private static readonly string[] s_ofOperation = [MethodNames.Extension, Batch, Job, Page, RetryName, LimitName, IdempotencyName];

    // The header of the IETF's draft, and its older form.
    private static readonly string[] s_idempotencyHeaders = ["Idempotency-Key", "X-Idempotency-Key"];

    private readonly Dictionary<Node, LimitModel?> _ofServers = [];

    private static readonly HashSet<string> s_idempotent = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "QUERY"];

    /// <summary>
    /// Returns the retry safety that the batch or the operation states, else the one that HTTP defines for the verb. With a header for a key
    /// the caller decides: a request with the key may be retried.
    /// </summary>
    public RetrySafety ReadRetrySafety(OperationSource source, string? idempotencyHeader) =>
        Word(source.Operation[Batch]?["retry"]) ?? Word(source.Operation[RetryName])
        ?? (s_idempotent.Contains(source.Verb) ? RetrySafety.Safe
            : idempotencyHeader is null ? RetrySafety.Never : RetrySafety.Caller);

    /// <summary>
    /// Returns the header by which the server recognises a duplicate request: the one that the operation states, else a header parameter of
    /// the usual name; <see langword="null"/> without one.
    /// </summary>
    public string? IdempotencyHeader(OperationSource source, IEnumerable<ParameterModel> parameters)
    {
        if (source.Operation[IdempotencyName] is not { } stated)
        {
            return parameters.FirstOrDefault(IsIdempotencyKey)?.WireName;
        }

        if (stated.Node.Kind == NodeKind.Text && stated.Text is { Length: > 0 } header && header.All(IsTokenLetter))
        {
            return header;
        }

        problems.Add(BindingProblems.WrongExtensionValue(stated.Place, $"'{IdempotencyName}'", "the name of a header, such as Idempotency-Key"));
        return null;
    }

    private static bool IsIdempotencyKey(ParameterModel parameter) =>
        parameter.Place == ParameterPlace.Header && s_idempotencyHeaders.Contains(parameter.WireName, StringComparer.OrdinalIgnoreCase);

    private static bool IsTokenLetter(char letter) => letter is '-' or '_' || (letter < 128 && char.IsLetterOrDigit(letter));

    /// <summary>Returns the quota that the operation states, else the one of its server.</summary>
    /// <param name="source">The operation.</param>
    /// <param name="servers">The statements of the documents about its server: the first one with a limit counts.</param>
    public LimitModel? Limit(OperationSource source, IEnumerable<SpecNode> servers) =>
        source.Operation[LimitName] is { } extension ? Read(extension)
        : servers.Where(server => server.IsMapping).Select(OfServer).FirstOrDefault(limit => limit is not null);

    // Read once: all operations of a document share a server.
    private LimitModel? OfServer(SpecNode server)
    {
        if (!_ofServers.TryGetValue(server.Node, out var limit))
        {
            CheckNames(server, "a server", [LimitName]);
            limit = server[LimitName] is { } extension ? Read(extension) : null;
            _ofServers.Add(server.Node, limit);
        }

        return limit;
    }

    private LimitModel? Read(SpecNode extension)
    {
        var reader = new ExtensionReader(problems, LimitName, extension).Allow("bucket", "perSecond", "per30Seconds");
        var limit = new LimitModel(reader.Text("bucket"), reader.Positive("perSecond"), reader.Positive("per30Seconds"));
        return reader.IsValid ? limit : null;
    }

    /// <summary>Reports unknown extensions: a misspelt name must not count as an absent one.</summary>
    public void Check(OperationSource source) => CheckNames(source.Operation, "an operation", s_ofOperation);

    private void CheckNames(SpecNode place, string owner, string[] known)
    {
        foreach (var member in place.Node.Members)
        {
            if (member.Name.StartsWith(Prefix, StringComparison.Ordinal) && !known.Contains(member.Name))
            {
                problems.Add(BindingProblems.UnknownExtensionKey(member.NamePlace, member.Name, owner, string.Join(", ", known)));
            }
        }
    }

    private RetrySafety? Word(SpecNode? stated)
    {
        if (stated is not { } word)
        {
            return null;
        }

        switch (word.Text)
        {
            case "safe":
                return RetrySafety.Safe;
            case "caller":
                return RetrySafety.Caller;
            case "never":
                return RetrySafety.Never;
            default:
                problems.Add(BindingProblems.WrongExtensionValue(word.Place, "'retry'", "one of safe, caller, never"));
                return null;
        }
    }
}
