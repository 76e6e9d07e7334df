using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>The responses of an operation: its successes as one result, and its errors, each with its statuses.</summary>
/// <param name="Results">The result, then the stream if the API offers JSON and a stream of values. Empty without a body.</param>
/// <param name="HasHeaders">
/// Whether a success has headers, its status distinguishes several values, or it is a redirect.
/// </param>
/// <param name="Headers">The names of the successes' headers.</param>
/// <param name="Redirects">The redirects among the successes, with commas between them; <see langword="null"/> for none.</param>
internal sealed record BoundResponses(
    IReadOnlyList<ResponseModel> Results,
    EquatableArray<ErrorModel> Errors,
    bool HasHeaders,
    IReadOnlyList<string> Headers,
    string? Redirects);

/// <summary>Binds the bodies of responses.</summary>
internal sealed class ResponseBinder(
    ProblemSink problems, ReferenceResolver references, SchemaBinder schemas, StreamBinder streams, SuccessBinder joiner)
{
    private const string Default = "default";

    // A 307 or 308 requests the same call at another address. For a read the address is the result; a write was not executed.
    private static readonly HashSet<string> s_reads = ["GET", "HEAD", "OPTIONS", "TRACE"];

    public BoundResponses Bind(OperationSource source, string typeBase)
    {
        var all = Stated(source).ToList();
        var isStated = all.Exists(response => response.Status[0] == '2');
        var successes = all.Where(response => IsSuccess(response.Status, source.Verb, isStated)).ToList();
        var bodies = source.Verb == "HEAD" ? [] : successes.Where(HasBody).ToList();
        var results = bodies
            .Select((body, i) => new BoundSuccess(
                body.Status, body.Place, Schema(body), Result(body, i == 0 ? typeBase : typeBase + Title(body.Status), stream: false)!))
            .ToList();
        var joined = bodies.Count == 0 ? null : Join(successes, bodies, results, source, typeBase);
        var stream = joined is { Result.Kind: ResponseKind.Json } ? Result(bodies[0], typeBase, stream: true) : null;
        var headers = successes.SelectMany(success => success.Response["headers"]?.Node.Members.Select(member => member.Name) ?? []).ToList();
        var redirects = successes.Where(success => success.Status[0] == '3').Select(success => success.Status).ToList();
        return new(
            new[] { joined?.Result, stream }.OfType<ResponseModel>().ToList(),
            Errors(all.Except(successes.Where(success => success.Status != Default)), results, typeBase).ToEquatableArray(),
            joined is { Differs: true } || redirects.Exists(status => status != "304") || headers.Count > 0,
            headers,
            redirects.Count == 0 ? null : string.Join(",", redirects));
    }

    /// <summary>Returns the responses by status, with ranges in capitals (<c>4XX</c>). Invalid statuses are reported elsewhere.</summary>
    private IEnumerable<StatedResponse> Stated(OperationSource source)
    {
        if (source.Operation["responses"] is not { } responses)
        {
            yield break;
        }

        foreach (var member in responses.Node.Members.Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            var status = member.Name == Default ? member.Name : member.Name.ToUpperInvariant();
            if (IsStatus(status) && references.Resolve(responses.Child(member)) is { } response)
            {
                problems.Check(response, Shapes.Body);
                yield return new(status, responses.Child(member), response, responses.NamePlace(member.Name));
            }
        }
    }

    /// <param name="isStated">
    /// Whether a status of 200 to 299 or its range is declared; otherwise the default response is the success.
    /// </param>
    private static bool IsSuccess(string status, string verb, bool isStated) => status[0] switch
    {
        '2' => true,
        '3' => status is not ("307" or "308") || s_reads.Contains(verb),
        'd' => !isStated,
        _ => false,
    };

    private static bool IsStatus(string status) => status == Default
        || (status.Length == 3
            && status[0] is >= '1' and <= '5'
            && (status.EndsWith("XX", StringComparison.Ordinal) || status.All(char.IsDigit)));

    private JoinedSuccesses Join(
        List<StatedResponse> successes, List<StatedResponse> bodies, List<BoundSuccess> bound, OperationSource source, string typeBase)
    {
        var empty = successes.Except(bodies).Select(success => success.Status).ToList();
        var implied = bodies.SelectMany(body => BodylessStatuses.Expand(body.Status)).Except(empty).ToList();
        return joiner.Join(source, bound, [.. empty, .. implied], typeBase);
    }

    private bool HasBody(StatedResponse stated) => !BodylessStatuses.Are(stated.Status) && references.Content(stated.Response).Count > 0;

    private SpecNode? Schema(StatedResponse stated) => MediaTypes.Responses(references.Content(stated.Response)).First().Media["schema"];

    /// <param name="stream">Whether to bind the stream of values rather than the preferred media type.</param>
    private ResponseModel? Result(StatedResponse stated, string typeBase, bool stream)
    {
        var all = MediaTypes.Responses(references.Content(stated.Response)).ToList();
        if (all.FindIndex(one => !stream || StreamBinder.IsStream(one.Kind)) is not (>= 0 and var chosen))
        {
            return null;
        }

        var (media, name, kind) = all[chosen];
        var hint = ContentHints.Create(stated.Stated, typeBase, "Response");
        var type = kind switch
        {
            ResponseKind.Json => media["schema"] is { } schema ? schemas.Bind(schema, hint) : TypeRef.Any,
            ResponseKind.Text => TypeRef.String,
            ResponseKind.File => TypeRef.File,
            _ => streams.Bind(media, kind, hint),
        };
        var accept = kind == ResponseKind.File
            ? string.Join(", ", all.Where(one => one.Kind == kind && MediaTypes.IsMediaType(one.Name)).Select(one => one.Name.Trim()))
            : MediaTypes.Concrete(name, MediaTypes.IsRange(name) && ScalarTypes.IsPlain(type) ? name.Trim() : MediaTypes.Json);
        return new(type, DocumentationBinder.OfPlace(stated.Response), kind, accept.Length > 0 ? accept : "*/*");
    }

    /// <param name="results">The successes of the operation: if the default response is one of them, errors have its type too.</param>
    private IEnumerable<ErrorModel> Errors(IEnumerable<StatedResponse> all, List<BoundSuccess> results, string typeBase)
    {
        var bound = new List<ErrorModel>();
        foreach (var error in all.Where(stated => stated.Status[0] is 'd' or '3' or '4' or '5' && HasBody(stated)))
        {
            if (results.Find(result => result.Status == error.Status)?.Result is { } same)
            {
                bound.AddRange(same.Kind == ResponseKind.Json ? [new(error.Status, same.Type)] : []);
                continue;
            }

            var (media, _, kind) = MediaTypes.Responses(references.Content(error.Response)).First();
            if (kind == ResponseKind.Json && media["schema"] is { } schema)
            {
                bound.Add(new(error.Status, schemas.Bind(schema, ContentHints.Create(error.Stated, typeBase + Title(error.Status), "Error"))));
            }
        }

        return bound
            .Where(error => error.Type.Kind != TypeKind.Any)
            .GroupBy(error => error.Type with { Nullable = false })
            .Select(same => new ErrorModel(string.Join(",", same.Select(error => error.Statuses)), same.Key));
    }

    private static string Title(string status) => status == Default ? "Default" : status;

    private sealed record StatedResponse(string Status, SpecNode Stated, SpecNode Response, Nodes.Place Place);
}
