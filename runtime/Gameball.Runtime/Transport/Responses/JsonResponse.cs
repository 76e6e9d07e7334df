using System;
using System.Net;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads the JSON of a good answer, whole or not at all.</summary>
internal static class JsonResponse
{
    private const string Hint =
        $" The property is optional: {nameof(GameballOptions)}.{nameof(GameballOptions.AllowUnreadableOptionalProperties)} takes the rest.";

    /// <exception cref="GameballException">The bytes are not that value.</exception>
    public static T Read<T>(
        ReadOnlySpan<byte> bytes, GeneratedJson<T> json, OperationInfo operation, HttpStatusCode status, JsonRules rules)
    {
        JsonReader reader = new(bytes, rules);
        try
        {
            T value = json.ReadValue(ref reader);
            reader.End();
            return value;
        }
        catch (JsonException e)
        {
            bool isOptional = JsonSalvage.TryRead(bytes, json, rules, out T rest);
            if (isOptional && rules.LeavesOutUnreadable)
            {
                return rest;
            }

            // Counted from one, as editors do.
            string place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw Unreadable(operation, status, $"is not as promised at {place}: {e.Message}{(isOptional ? Hint : "")}", e);
        }
    }

    /// <summary>Reads plain text as the text of a JSON value: what frameworks send of text where any media type will do.</summary>
    public static bool TryText<T>(string text, GeneratedJson<T> json, JsonRules rules, out T value)
    {
        using JsonBuffer quoted = new();
        quoted.Value(text);
        return TryRead(quoted.WrittenSpan, json, rules, out value);
    }

    /// <summary>Reads JSON that may be something else.</summary>
    public static bool TryRead<T>(ReadOnlySpan<byte> bytes, GeneratedJson<T> json, JsonRules rules, out T value)
    {
        JsonReader reader = new(bytes, rules);
        try
        {
            value = json.ReadValue(ref reader);
            reader.End();
            return true;
        }
        catch (JsonException)
        {
            value = default!;
            return false;
        }
    }

    public static GameballException Unreadable(OperationInfo operation, HttpStatusCode status, string what, Exception? cause = null) =>
        new GameballInvalidResponseException($"{operation.Id} succeeded (HTTP {(int)status}), but its answer {what}", cause)
        {
            OperationId = operation.Id,
            StatusCode = status,
        };
}
