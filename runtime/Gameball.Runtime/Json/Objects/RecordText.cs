using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Formats a record's members as text: from its JSON, so that lists and maps are readable, and without secrets.</summary>
internal static class RecordText
{
    private const int MaxItems = 20;
    private const string Hidden = "***";

    /// <summary>The substrings of a secret's name; case and hyphens are ignored.</summary>
    private static readonly string[] s_secrets = ["password", "passwd", "secret", "token", "apikey", "authorization", "credential", "privatekey"];

    /// <param name="text">Takes <c>name = value, name = value</c>.</param>
    /// <param name="json">An object.</param>
    /// <param name="secrets">
    /// Further names of secrets: those of the record and of all records inside of it. The JSON does not tell which record a name belongs to,
    /// so the names apply to the whole object.
    /// </param>
    public static void Append(StringBuilder text, ReadOnlySpan<byte> json, HashSet<string> secrets)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = JsonRules.DepthLimit });
        reader.Read();
        AppendMembers(text, ref reader, secrets);
    }

    private static void AppendMembers(StringBuilder text, ref Utf8JsonReader reader, HashSet<string> secrets)
    {
        for (var isFirst = true; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; isFirst = false)
        {
            var name = Text(ref reader);
            text.Append(isFirst ? "" : ", ").Append(name).Append(" = ");
            reader.Read();
            if (IsSecret(name, secrets) && reader.TokenType is not (JsonTokenType.Null or JsonTokenType.True or JsonTokenType.False))
            {
                text.Append(Hidden);
                reader.Skip();
            }
            else
            {
                AppendValue(text, ref reader, secrets);
            }
        }
    }

    private static void AppendValue(StringBuilder text, ref Utf8JsonReader reader, HashSet<string> secrets)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                text.Append("{ ");
                AppendMembers(text, ref reader, secrets);
                text.Append(" }");
                break;
            case JsonTokenType.StartArray:
                AppendItems(text, ref reader, secrets);
                break;
            case JsonTokenType.String:
                text.Append(Text(ref reader));
                break;
            default:
                text.Append(TextEncoding.Utf8(reader.ValueSpan));
                break;
        }
    }

    private static void AppendItems(StringBuilder text, ref Utf8JsonReader reader, HashSet<string> secrets)
    {
        text.Append('[');
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count < MaxItems)
            {
                text.Append(count == 0 ? "" : ", ");
                AppendValue(text, ref reader, secrets);
            }
            else
            {
                reader.Skip();
            }
        }

        text.Append(count > MaxItems ? $", and {count - MaxItems} more]" : "]");
    }

    // A lone surrogate is not valid text; the escape is printed.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return TextEncoding.Utf8(reader.ValueSpan);
        }
    }

    private static bool IsSecret(string name, HashSet<string> secrets)
    {
        var plain = name.Replace("-", "").Replace("_", "");
        return secrets.Contains(name)
            || Array.Exists(s_secrets, secret => plain.IndexOf(secret, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
