using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>Writes and reads a type as JSON; it is also a converter for System.Text.Json.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GeneratedJson<T> : JsonConverter<T>, IGeneratedJson
{
    /// <summary>Whether null is a value of the type, so that <see cref="WriteValue"/> receives it.</summary>
    internal virtual bool WritesNull => false;

    /// <summary>Whether an empty string may be a value of the type. If not, it is read as null where null is allowed.</summary>
    internal virtual bool ReadsStrings => true;

    /// <summary>Writes the value.</summary>
    public abstract void WriteValue(JsonBuffer buffer, T value);

    /// <summary>Reads the next value.</summary>
    /// <exception cref="JsonException">The JSON does not match the type.</exception>
    public abstract T ReadValue(ref JsonReader reader);

    /// <summary>Reads the value from the reader's current token, and leaves the reader at the value's last token.</summary>
    /// <exception cref="JsonException">The JSON does not match the type.</exception>
    public T ReadValue(ref Utf8JsonReader reader)
    {
        using JsonBuffer copy = new();
        var rules = JsonRules.ForDepth(reader.CurrentState.Options.MaxDepth);
        JsonReader value = new(JsonInput.Take(ref reader, copy), rules);
        return ReadValue(ref value);
    }

    /// <summary>Appends a record's members for its <c>ToString</c>, without secrets.</summary>
    /// <returns>Whether there are any members.</returns>
    public bool Print(StringBuilder text, T value)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        var length = text.Length;
        HashSet<string> secrets = [];
        using JsonBuffer buffer = new(JsonRules.DepthLimit) { Secrets = secrets };
        try
        {
            WriteValue(buffer, value);
            RecordText.Append(text, buffer.WrittenSpan, secrets);
        }
        catch (Exception e) when (e is ArgumentException or JsonException or NotSupportedException or NullReferenceException)
        {
            // A value that cannot be sent can still be printed for a log or a debugger.
            text.Append(e.Message);
        }

        return text.Length > length;
    }

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return ReadValue(ref reader);
        }
        catch (JsonException e) when (e.Path is not null)
        {
            // The path starts at this value; without one, the serializer adds the value's path.
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using JsonBuffer buffer = new(options?.MaxDepth is > 0 and int depth ? depth : JsonRules.UsualDepth);
        WriteValue(buffer, value);

        // The bytes come from WriteValue, which writes only complete values. A second validation would cost as much as the writing.
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    JsonTypeInfo? IGeneratedJson.CreateInfo(Type type, JsonSerializerOptions options) => CreateInfo(type, options);

    // Only the two derived classes that know whether T is a class can return one.
    private protected virtual JsonTypeInfo? CreateInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, this) : null;
}
