using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Gameball.Local.Contract;
using Gameball.Runtime;

namespace Gameball.Local;

/// <summary>An operation: its description in the documents, and what the server does for it.</summary>
/// <param name="info">The method, the path and the keys, as the client of our documents has them.</param>
/// <param name="handle">Handles a request whose parameters and body have the documented shape.</param>
/// <param name="checksBody">Whether the body is checked before; rows of a batch are checked one by one.</param>
internal sealed class ApiOperation(OperationInfo info, Func<Call, JsonElement, Reply> handle, bool checksBody = true)
{
    private readonly string[] _template = Segments(info.Path);

    public string Id => info.Id;

    public string Verb => info.Method;

    /// <summary>The path without the version, such as <c>transactions/hold/{holdReferenceId}</c>.</summary>
    public string Path { get; } = string.Join('/', Segments(info.Path));

    /// <summary>The operation's name in the log and in faults, such as <c>POST batch/orders</c>.</summary>
    public string Name { get; } = $"{info.Method} {string.Join('/', Segments(info.Path))}";

    public bool HasArguments => Path.Contains('{');

    public bool SecretNeeded { get; } = info.Security.All(set => set.Contains(GameballClientSecurity.SecretKey));

    /// <summary>The documented shape of its parameters and its body; <see langword="null"/> for operations of another document.</summary>
    public OperationShape? Shape { get; } = DocumentShapes.Find(info.Id);

    public bool TakesBody => Shape?.Body is not null;

    public bool ChecksBody => checksBody;

    public Reply Handle(Call call, JsonElement body) => handle(call, body);

    /// <summary>Returns the arguments in a path if it is one of this operation; otherwise <see langword="null"/>.</summary>
    public IReadOnlyDictionary<string, string>? ArgumentsIn(string[] segments)
    {
        if (segments.Length != _template.Length)
        {
            return null;
        }

        Dictionary<string, string>? arguments = null;
        for (var i = 0; i < segments.Length; i++)
        {
            if (_template[i].StartsWith('{'))
            {
                (arguments ??= []).Add(_template[i][1..^1], Uri.UnescapeDataString(segments[i]));
            }
            else if (_template[i] != segments[i])
            {
                return null;
            }
        }

        return arguments ?? [];
    }

    // The documents' paths begin with "/api/v4.0/integrations/".
    private static string[] Segments(string path) => path.Split('/')[4..];
}
