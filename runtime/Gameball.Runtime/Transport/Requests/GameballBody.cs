using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The JSON body of a request that the documents do not have: JSON text, a <see cref="JsonElement"/> and a <see cref="JsonNode"/> convert to
/// it, and <see cref="Create{T}(T, JsonSerializerOptions)"/> writes a typed value. It is a copy, so it may be sent several times.
/// </summary>
public sealed class GameballBody
{
    private GameballBody(byte[] json) => Json = json;

    internal byte[] Json { get; }

    /// <summary>Converts JSON text; <see langword="null"/> is no body.</summary>
    /// <exception cref="ArgumentException">The text is not JSON.</exception>
    public static implicit operator GameballBody?(string? json) => FromText(json);

    /// <summary>Converts a JSON value.</summary>
    /// <exception cref="ArgumentException">The value is undefined.</exception>
    public static implicit operator GameballBody(JsonElement json) => FromElement(json);

    /// <summary>Converts a JSON node; <see langword="null"/> is no body.</summary>
    public static implicit operator GameballBody?(JsonNode? json) => FromNode(json);

    /// <summary>Creates a body of JSON text; <see langword="null"/> is no body.</summary>
    /// <exception cref="ArgumentException">The text is not JSON.</exception>
    public static GameballBody? FromText(string? json)
    {
        if (json is null)
        {
            return null;
        }

        var bytes = TextEncoding.Bytes(json.Trim());
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = JsonRules.DepthLimit });
        }
        catch (JsonException e)
        {
            throw new ArgumentException(
                $"The body is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}). A JSON string has its own quotes.", nameof(json), e);
        }

        return new(bytes);
    }

    /// <summary>Creates a body of a JSON value.</summary>
    /// <exception cref="ArgumentException">The value is undefined.</exception>
    public static GameballBody FromElement(JsonElement json) => json.ValueKind == JsonValueKind.Undefined
        ? throw new ArgumentException("The JSON value is undefined. Leave the body out for a request without one.", nameof(json))
        : new(TextEncoding.Bytes(json.GetRawText()));

    /// <summary>Creates a body of a JSON node; <see langword="null"/> is no body.</summary>
    public static GameballBody? FromNode(JsonNode? json) => json is null ? null : new(TextEncoding.Bytes(json.ToJsonString()));

    /// <summary>Creates a body of a value, in trimmed and native programs too.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type's JSON code, such as a member of a <c>JsonSerializerContext</c>.</param>
    /// <exception cref="ArgumentException">The value cannot be written.</exception>
    public static GameballBody Create<T>(T value, JsonTypeInfo<T> type)
    {
        _ = type ?? throw new ArgumentNullException(nameof(type));
        if (type.Converter is not GeneratedJson<T> json || value is null)
        {
            return new(JsonSerializer.SerializeToUtf8Bytes(value, type));
        }

        // A request omits read-only members, which the serializer writes.
        using JsonBuffer buffer = new(JsonRules.DepthLimit) { IsRequest = true };
        json.WriteValue(buffer, value);
        return new(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Creates a body of a value, in trimmed and native programs too.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">Options with a resolver of the type, such as <c>GameballJson.Options</c> for the emitted types.</param>
    /// <exception cref="ArgumentException">The value cannot be written.</exception>
    /// <exception cref="NotSupportedException">The options have no resolver of the type.</exception>
    public static GameballBody Create<T>(T value, JsonSerializerOptions options) =>
        Create(value, (JsonTypeInfo<T>)(options ?? throw new ArgumentNullException(nameof(options))).GetTypeInfo(typeof(T)));
}
