using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Reads objects member by member: the reader stands on the member's name, each method moves it to the value and reads that.
/// All throw <see cref="JsonException"/> for what they do not take.
/// </summary>
/// <remarks>Text that holds a number is taken for the number, and a number for text. Of a repeated name the last value counts.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>Checks that the reader stands on an object.</summary>
    /// <returns>Always <see langword="true"/>.</returns>
    public static bool StartObject(ref Utf8JsonReader reader)
    {
        JsonValue.Expect(ref reader, JsonTokenType.StartObject, "an object");
        return true;
    }

    /// <summary>Moves to the next member's name.</summary>
    /// <returns>Whether there is one; if not, the reader stands on the object's end.</returns>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Reads text.</summary>
    public static string String(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.String(ref reader);
    }

    /// <summary>Reads true or false.</summary>
    public static bool Boolean(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Boolean(ref reader);
    }

    /// <summary>Reads a whole number.</summary>
    public static int Int32(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Int32(ref reader);
    }

    /// <summary>Reads a whole number.</summary>
    public static long Int64(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Int64(ref reader);
    }

    /// <summary>Reads a decimal number.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Decimal(ref reader);
    }

    /// <summary>Reads a floating number.</summary>
    public static float Single(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Single(ref reader);
    }

    /// <summary>Reads a floating number.</summary>
    public static double Double(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Double(ref reader);
    }

    /// <summary>Reads a point in time.</summary>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.DateTime(ref reader);
    }

    /// <summary>Reads a calendar date, on targets without <c>DateOnly</c>.</summary>
    public static DateTime LegacyDate(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.LegacyDate(ref reader);
    }

#if NET8_0_OR_GREATER
    /// <summary>Reads a calendar date.</summary>
    public static DateOnly Date(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Date(ref reader);
    }
#endif

    /// <summary>Reads an identifier.</summary>
    public static Guid Guid(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Guid(ref reader);
    }

    /// <summary>Reads bytes in base 64.</summary>
    public static byte[] Bytes(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Bytes(ref reader);
    }

    /// <summary>Reads any JSON value.</summary>
    public static JsonElement Any(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Any(ref reader);
    }

    /// <summary>Reads text, a number or a boolean.</summary>
    public static JsonScalar Scalar(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonValue.Scalar(ref reader);
    }

    /// <summary>Reads a value of a generated type, a list or a map.</summary>
    public static T Value<T>(ref Utf8JsonReader reader, GeneratedJson<T> json)
    {
        reader.Read();
        return json.ReadValue(ref reader);
    }

    /// <summary>Reads a member that the schema does not name.</summary>
    public static void Extra<T>(ref Utf8JsonReader reader, ref Dictionary<string, T>? extra, GeneratedJson<T> json)
    {
        string name = reader.GetString()!;
        extra ??= new Dictionary<string, T>(StringComparer.Ordinal);
        extra[name] = Value(ref reader, json);
    }

    /// <summary>Passes over a member.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>The error for a required member that is not there.</summary>
    public static JsonException Missing(string type, string member) => new($"The required property \"{member}\" of {type} is missing.");
}
