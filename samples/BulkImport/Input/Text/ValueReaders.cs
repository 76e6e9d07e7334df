using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Reads values from text. Ambiguous text, such as <c>1,234</c> or <c>03/04/2024</c>, is rejected.</summary>
internal static class ValueReaders
{
    private const string Separator = "|";

    private static readonly Dictionary<string, bool> s_booleans = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["yes"] = true,
        ["1"] = true,
        ["false"] = false,
        ["no"] = false,
        ["0"] = false,
    };

    public static bool Text(string text, TextCulture culture, out JsonNode? value)
    {
        value = JsonValue.Create(text);
        return true;
    }

    public static bool Boolean(string text, TextCulture culture, out JsonNode? value)
    {
        var isOne = s_booleans.TryGetValue(text.Trim(), out var read);
        value = JsonValue.Create(read);
        return isOne;
    }

    public static bool Number(string text, TextCulture culture, out JsonNode? value)
    {
        var isOne = culture.TryNumber(text, out var read);
        value = JsonValue.Create(read);
        return isOne;
    }

    public static bool Integer(string text, TextCulture culture, out JsonNode? value)
    {
        var isOne = culture.TryWhole(text, out var read);
        value = JsonValue.Create(read);
        return isOne;
    }

    public static bool Time(string text, TextCulture culture, out JsonNode? value)
    {
        var isOne = culture.TryTime(text, out var read);
        value = JsonValue.Create(read);
        return isOne;
    }

    // A number only in the form that a program writes: 0049 or +49 is a code or a telephone number, and stays a string.
    public static bool Scalar(string text, TextCulture culture, out JsonNode? value)
    {
        value = text is "true" or "false" ? JsonValue.Create(text == "true")
            : culture.TryNumber(text, out var number) && culture.Write(number.ToString(CultureInfo.InvariantCulture)) == text
                ? JsonValue.Create(number)
                : JsonValue.Create(text);
        return true;
    }

    public static bool Any(string text, TextCulture culture, out JsonNode? value)
    {
        value = text is ['{' or '[', ..] && TryParse(text, out var parsed) ? parsed : JsonValue.Create(text);
        return true;
    }

    public static bool List(string text, TextCulture culture, out JsonNode? value)
    {
        if (text is ['[', ..])
        {
            return TryParse(text, out value) && value is JsonArray;
        }

        value = new JsonArray([.. text.Split(Separator, StringSplitOptions.TrimEntries).Select(part => (JsonNode)part)]);
        return true;
    }

    private static bool TryParse(string text, out JsonNode? value)
    {
        try
        {
            value = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }
}
