using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The type of an error's body, for the statuses that have it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ErrorBody
{
    private readonly StatusSet _statuses;

    private ErrorBody(string statuses) => _statuses = new StatusSet(statuses);

    /// <summary>A body of that type.</summary>
    /// <param name="statuses">Statuses (<c>404</c>), ranges (<c>4XX</c>) and <c>default</c>, with commas between them.</param>
    /// <param name="json">Its JSON.</param>
    public static ErrorBody Create<T>(string statuses, GeneratedJson<T> json) => new Typed<T>(statuses, json);

    /// <summary>How exactly a status is meant: 0 not at all.</summary>
    internal int Match(int status) => _statuses.Match(status);

    /// <summary>The value; <see langword="null"/> when the body is something else.</summary>
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
                // An optional property that cannot be read does not cost the rest. Otherwise it is a proxy's page, or another error than
                // the document knows: the caller keeps the text.
                return JsonSalvage.TryRead(body, json, rules, out T rest) ? rest : null;
            }
        }
    }
}
