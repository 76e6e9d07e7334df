using System;
using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Operations on the value of a union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionValue
{
    /// <summary>Writes a value that matches no case: the JSON that it was read from.</summary>
    /// <exception cref="ArgumentException">The union has no value.</exception>
    public static void WriteOther(JsonBuffer buffer, object? value) =>
        (buffer ?? throw new ArgumentNullException(nameof(buffer))).Value(value is JsonElement json ? json : default);

    /// <summary>Writes a case with its discriminator, unless the value contains it itself.</summary>
    /// <param name="buffer">The buffer to write to.</param>
    /// <param name="value">The value, which is written as an object.</param>
    /// <param name="json">The JSON code of the value.</param>
    /// <param name="name">The discriminator's name in JSON.</param>
    /// <param name="discriminator">The discriminator's value for this case.</param>
    /// <param name="isText">Whether the discriminator's value is a string, and not a number or boolean.</param>
    public static void WriteWithDiscriminator<T>(
        JsonBuffer buffer, T value, GeneratedJson<T> json, string name, string discriminator, bool isText = true)
    {
        var start = buffer.Length;
        json.WriteValue(buffer, value);
        var written = buffer.WrittenSpan.Slice(start);
        if (HasMember(written, name))
        {
            return;
        }

        using JsonBuffer rest = new();
        rest.Raw(written.Slice(1));
        buffer.Truncate(start);
        buffer.Raw("{"u8);
        buffer.Value(name);
        buffer.Raw(":"u8);
        if (isText)
        {
            buffer.Value(discriminator);
        }
        else
        {
            buffer.Raw(TextEncoding.Bytes(discriminator));
        }

        buffer.Raw(rest.Length > 1 ? ","u8 : default);
        buffer.Raw(rest.WrittenSpan);
    }

    /// <summary>Whether two values are equal: lists by their items, JSON by its text.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (JsonElement one, JsonElement other) => TextOf(one) == TextOf(other),
        (string, _) => left.Equals(right),
        (IEnumerable one, IEnumerable other) => AreEqual(one.GetEnumerator(), other.GetEnumerator()),
        _ => Equals(left, right),
    };

    /// <summary>Returns a hash, which is the same for equal values.</summary>
    public static int Hash(object? value) => value switch
    {
        null => 0,
        JsonElement json => TextOf(json).GetHashCode(),
        string text => text.GetHashCode(),
        IEnumerable => 1,
        _ => value.GetHashCode(),
    };

    /// <summary>Returns the value as text, independent of the culture; empty when there is none.</summary>
    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static bool HasMember(ReadOnlySpan<byte> json, string name)
    {
        Utf8JsonReader reader = new(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool AreEqual(IEnumerator left, IEnumerator right)
    {
        while (left.MoveNext())
        {
            if (!right.MoveNext() || !AreEqual(left.Current, right.Current))
            {
                return false;
            }
        }

        return !right.MoveNext();
    }

    private static string TextOf(JsonElement json) => json.ValueKind == JsonValueKind.Undefined ? "" : json.GetRawText();
}
