using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Local;

/// <summary>An operation of the control API.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">The path after <c>/_local/</c>, with <c>{}</c> for an argument.</param>
/// <param name="Handle">Handles a request.</param>
internal sealed record ControlRoute(
    string Verb, string Path, Func<ControlRequest, CancellationToken, Task<ControlReply>> Handle)
{
    private readonly string[] _segments = Path.Split('/');

    public ControlRoute(string verb, string path, Func<ControlRequest, ControlReply> handle)
        : this(verb, path, (request, _) => Task.FromResult(handle(request)))
    {
    }

    /// <summary>Whether the operation takes a body of JSON.</summary>
    public bool TakesBody { get; init; }

    /// <summary>The largest body in bytes.</summary>
    public int MaxBody { get; init; } = 1024 * 1024;

    /// <summary>Returns the arguments if the path is this one; otherwise <see langword="null"/>.</summary>
    public string[]? ArgumentsIn(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var arguments = new List<string>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (_segments[i] == "{}")
            {
                arguments.Add(Uri.UnescapeDataString(segments[i]));
            }
            else if (_segments[i] != segments[i])
            {
                return null;
            }
        }

        return [.. arguments];
    }
}
