using System;
using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>What every union does with the value that it holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionValue
{
    /// <summary>Writes a value that is none of the cases: the JSON that it was read from.</summary>
    /// <exception cref="ArgumentException">The union holds no value.</exception>
    public static void WriteOther(JsonBuffer buffer, object? value) =>
        (buffer ?? throw new ArgumentNullException(nameof(buffer))).Value(value is JsonElement json ? json : default);

    /// <summary>Whether two values are equal: lists by their items, JSON by its text.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (JsonElement one, JsonElement other) => TextOf(one) == TextOf(other),
        (string, _) => left.Equals(right),
        (IEnumerable one, IEnumerable other) => AreEqual(one.GetEnumerator(), other.GetEnumerator()),
        _ => Equals(left, right),
    };

    /// <summary>A hash that equal values share.</summary>
    public static int Hash(object? value) => value switch
    {
        null => 0,
        JsonElement json => TextOf(json).GetHashCode(),
        string text => text.GetHashCode(),
        IEnumerable => 1,
        _ => value.GetHashCode(),
    };

    /// <summary>The value's text, the same in every culture; empty when there is none.</summary>
    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

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
