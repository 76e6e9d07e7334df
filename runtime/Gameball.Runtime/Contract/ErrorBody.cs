using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The type of an error's body for a set of statuses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ErrorBody
{
    private readonly StatusSet _statuses;

    private ErrorBody(string statuses) => _statuses = new StatusSet(statuses);

    /// <summary>Creates the entry of a body's type.</summary>
    /// <param name="statuses">Statuses (<c>404</c>), ranges (<c>4XX</c>) and <c>default</c>, separated by commas.</param>
    /// <param name="json">The JSON code of the type.</param>
    public static ErrorBody Create<T>(string statuses, GeneratedJson<T> json) => new Typed<T>(statuses, json);

    /// <summary>Returns how specifically a status matches; 0 when it does not match.</summary>
    internal int Match(int status) => _statuses.Match(status);

    /// <summary>Returns the value; <see langword="null"/> when the body does not match the type.</summary>
    internal abstract object? Read(ReadOnlySpan<byte> body, JsonRules rules);

    private sealed class Typed<T>(string statuses, GeneratedJson<T> json) : ErrorBody(statuses)
    {
        internal override object? Read(ReadOnlySpan<byte> body, JsonRules rules)
        {
            try
            {
                JsonReader reader = new(body, rules);
                return json.ReadValue(ref reader);
            }
            catch (JsonException)
            {
                // An unreadable optional property does not discard the rest. Any other unreadable body is a proxy's page or an undocumented
                // error: the caller keeps the text.
                return JsonSalvage.TryRead(body, json, rules, out var rest) ? rest : null;
            }
        }
    }
}
