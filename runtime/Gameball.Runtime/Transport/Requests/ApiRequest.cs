using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>One call of an operation: its parameters and body. Use it for one call only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private StringBuilder? _query;
    private StringBuilder? _cookies;
    private List<KeyValuePair<string, string>>? _path;
    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Creates a call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="options">The settings of this call alone; null for the client's.</param>
    public ApiRequest(OperationInfo operation, GameballCallOptions? options = null)
    {
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        Options = options;
        _arguments = options is null ? null : [];
    }

    internal OperationInfo Operation { get; }

    /// <summary>
    /// Whether the call belongs to an import. It leaves a share of the quota to other calls, and is sent once, because imports have their
    /// own retries.
    /// </summary>
    internal bool IsImportCall { get; init; }

    /// <summary>Awaited after the quota granted a permit and before the first byte is sent. An exception prevents the attempt.</summary>
    internal Func<ValueTask>? Admitted { get; init; }

    /// <summary>
    /// Whether a byte of the call may have been sent in any attempt. It is set when the server responds, or when an attempt fails and it is
    /// not certain that nothing was sent.
    /// </summary>
    internal bool MayHaveBeenSent { get; set; }

    /// <summary>Whether a redirect is an error even if documented: it would truncate a list or lose a job.</summary>
    internal bool NeedsValue { get; set; }

    /// <summary>The path and query of a request that the documents do not have; otherwise <see langword="null"/>.</summary>
    internal string? RawPath { get; init; }

    internal string Query => _query?.ToString() ?? "";

    internal string Cookies => _cookies?.ToString() ?? "";

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? [];

    /// <summary>Sets a path parameter.</summary>
    /// <exception cref="ArgumentException">
    /// A whole segment of the path would be empty or a dot segment (<c>.</c> or <c>..</c>), which leads to another path. Part of a segment
    /// may be empty or dots.
    /// </exception>
    public void AddPath(string name, string value) => AppendPath(name, Uri.EscapeDataString(value ?? ""));

    /// <summary>Adds a query parameter. Adds nothing when null.</summary>
    public void AddQuery(string name, string? value)
    {
        NoteArgument(ParameterPlace.Query, name);
        if (value is not null)
        {
            AppendQuery(name, Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a header. Adds nothing when null.</summary>
    /// <exception cref="ArgumentException">The value contains a character that is not valid in a header.</exception>
    public void AddHeader(string name, string? value)
    {
        NoteArgument(ParameterPlace.Header, name);
        if (value is not null)
        {
            (_headers ??= []).Add(new(name, Sendable(name, value)));
        }
    }

    /// <summary>Adds a cookie. Adds nothing when null.</summary>
    public void AddCookie(string name, string? value)
    {
        if (value is not null)
        {
            AppendCookie(name, Uri.EscapeDataString(value));
        }
    }

    internal string PathValue(string name)
    {
        foreach (var parameter in _path ?? [])
        {
            if (parameter.Key == name)
            {
                return parameter.Value;
            }
        }

        throw new InvalidOperationException($"The path of {Operation.Id} needs a value for {{{name}}}.");
    }

    private void AppendPath(string name, string escaped)
    {
        (_path ??= []).Add(new(name, escaped));
        if (PathSegments.FindDotSegment(Operation.Path, _path) is not { } segment)
        {
            return;
        }

        throw new ArgumentException(
            segment.Length == 0
                ? $"{name} is a path parameter of {Operation.Id} and must not be empty."
                : $"{name} makes a path segment \"{segment}\", which would lead to another path than that of {Operation.Id}.",
            name);
    }

    private void AppendCookie(string name, string escaped)
    {
        _cookies = _cookies is null ? new StringBuilder() : _cookies.Append("; ");
        _cookies.Append(name).Append('=').Append(escaped);
    }

    private void AppendQuery(string name, string escaped)
    {
        NoteArgument(ParameterPlace.Query, name);
        _query = _query is null ? new StringBuilder("?") : _query.Append('&');
        _query.Append(Uri.EscapeDataString(name)).Append('=').Append(escaped);
    }

    private static string Sendable(string name, string value)
    {
        foreach (var unit in value)
        {
            if (unit is < ' ' or > '~')
            {
                throw new ArgumentException($"The header {name} accepts only ASCII characters without line breaks.", name);
            }
        }

        return value;
    }
}
