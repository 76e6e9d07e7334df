using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;

namespace Gameball.Runtime;

/// <summary>One call of an operation: its parameters and body. It is sent once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRequest
{
    private readonly StringBuilder _query = new();
    private readonly StringBuilder _cookies = new();
    private List<KeyValuePair<string, string>>? _path;
    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Begins a call.</summary>
    public ApiRequest(OperationInfo operation) => Operation = operation ?? throw new ArgumentNullException(nameof(operation));

    internal OperationInfo Operation { get; }

    internal RequestBody? Body { get; private set; }

    internal string Query => _query.ToString();

    internal string Cookies => _cookies.ToString();

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? [];

    /// <summary>Gives a parameter of the path its value.</summary>
    /// <exception cref="ArgumentException">The value is null or empty, or is a step (<c>.</c> or <c>..</c>) to another path.</exception>
    public void AddPath(string name, string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"{name} is a part of the path of {Operation.Id} and must not be empty.", name);
        }

        if (value is "." or "..")
        {
            throw new ArgumentException($"{name} is \"{value}\", which would lead to another path than that of {Operation.Id}.", name);
        }

        (_path ??= []).Add(new(name, Uri.EscapeDataString(value)));
    }

    /// <summary>Adds a parameter to the query; nothing when null.</summary>
    public void AddQuery(string name, string? value)
    {
        if (value is not null)
        {
            AppendQuery(name, Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a list to the query, without its nulls; nothing when null or empty.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="values">The list.</param>
    /// <param name="explode">Each value with the name (<c>a=1&amp;a=2</c>), or all with one (<c>a=1,2</c>).</param>
    public void AddQuery(string name, IEnumerable<string?>? values, bool explode)
    {
        string[] present = values is null ? [] : [.. values.OfType<string>().Select(Uri.EscapeDataString)];
        if (present.Length == 0)
        {
            return;
        }

        foreach (string value in explode ? present : [string.Join(",", present)])
        {
            AppendQuery(name, value);
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
            _cookies.Append(_cookies.Length == 0 ? "" : "; ").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>Sets the JSON body.</summary>
    /// <exception cref="ArgumentNullException">The body is null.</exception>
    public void SetBody<T>(T body, GeneratedJson<T> json)
    {
        if (body is null)
        {
            throw new ArgumentNullException(nameof(body), $"{Operation.Id} needs a body.");
        }

        JsonBuffer buffer = new();
        try
        {
            json.WriteValue(buffer, body);
            SetBody(buffer);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Sets a body that is written already. The request owns the buffer from here on and returns it to the pool once it is sent.
    /// </summary>
    internal void SetBody(JsonBuffer json)
    {
        Body?.Dispose();
        Body = new RequestBody(json);
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

    private void AppendQuery(string name, string escaped) =>
        _query.Append(_query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(escaped);

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
