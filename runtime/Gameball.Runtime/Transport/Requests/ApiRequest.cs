using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>One call of an operation: its parameters and body. It is sent once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private StringBuilder? _query;
    private StringBuilder? _cookies;
    private List<KeyValuePair<string, string>>? _path;
    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Begins a call.</summary>
    public ApiRequest(OperationInfo operation) => Operation = operation ?? throw new ArgumentNullException(nameof(operation));

    internal OperationInfo Operation { get; }

    /// <summary>
    /// Whether it belongs to an import: it leaves others their share of the quota, and is sent once, for imports repeat by rules of their own.
    /// </summary>
    internal bool IsOfImport { get; init; }

    /// <summary>Awaited once the quota has let an attempt pass, before its first byte. What it throws keeps the attempt back.</summary>
    internal Func<ValueTask>? Admitted { get; init; }

    /// <summary>
    /// Whether a byte of it may have left in any attempt: until the server answers, or an attempt fails of which it is not certain that
    /// nothing was sent, it has not.
    /// </summary>
    internal bool MayHaveLeft { get; set; }

    /// <summary>Whether a redirect is no answer: it would end a list that goes on, or lose a job.</summary>
    internal bool NeedsValue { get; set; }

    internal string Query => _query?.ToString() ?? "";

    internal string Cookies => _cookies?.ToString() ?? "";

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? [];

    /// <summary>Gives a parameter of the path its value.</summary>
    /// <exception cref="ArgumentException">
    /// A whole segment of the path would be empty or a step (<c>.</c> or <c>..</c>) to another path. A part of one may be either.
    /// </exception>
    public void AddPath(string name, string value) => AppendPath(name, Uri.EscapeDataString(value ?? ""));

    /// <summary>Adds a parameter to the query; nothing when null.</summary>
    public void AddQuery(string name, string? value)
    {
        if (value is not null)
        {
            AppendQuery(name, Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a header; nothing when null.</summary>
    /// <exception cref="ArgumentException">The value holds a character that a header does not take.</exception>
    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            (_headers ??= []).Add(new(name, Sendable(name, value)));
        }
    }

    /// <summary>Adds a cookie; nothing when null.</summary>
    public void AddCookie(string name, string? value)
    {
        if (value is not null)
        {
            AppendCookie(name, Uri.EscapeDataString(value));
        }
    }

    internal string PathValue(string name)
    {
        foreach (KeyValuePair<string, string> parameter in _path ?? [])
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
        if (PathSegments.Misleading(Operation.Path, _path) is not { } segment)
        {
            return;
        }

        throw new ArgumentException(
            segment.Length == 0
                ? $"{name} is a part of the path of {Operation.Id} and must not be empty."
                : $"{name} makes \"{segment}\" of a segment, which would lead to another path than that of {Operation.Id}.",
            name);
    }

    private void AppendCookie(string name, string escaped)
    {
        _cookies = _cookies is null ? new StringBuilder() : _cookies.Append("; ");
        _cookies.Append(name).Append('=').Append(escaped);
    }

    private void AppendQuery(string name, string escaped)
    {
        _query = _query is null ? new StringBuilder("?") : _query.Append('&');
        _query.Append(Uri.EscapeDataString(name)).Append('=').Append(escaped);
    }

    private static string Sendable(string name, string value)
    {
        foreach (char unit in value)
        {
            if (unit is < ' ' or > '~')
            {
                throw new ArgumentException($"The header {name} takes ASCII characters without line breaks only.", name);
            }
        }

        return value;
    }
}
