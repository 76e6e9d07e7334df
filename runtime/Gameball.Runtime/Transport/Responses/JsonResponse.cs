using System;
using System.Net;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads the JSON of a success response, complete or not at all.</summary>
internal static class JsonResponse
{
    private const string Hint =
        $" The property is optional: {nameof(GameballOptions)}.{nameof(GameballOptions.AllowUnreadableOptionalProperties)} allows that.";

    /// <exception cref="GameballException">The bytes do not match the type.</exception>
    public static T Read<T>(
        ReadOnlySpan<byte> bytes, GeneratedJson<T> json, OperationInfo operation, HttpStatusCode status, JsonRules rules)
    {
        JsonReader reader = new(bytes, rules);
        try
        {
            var value = json.ReadValue(ref reader);
            reader.End();
            return value;
        }
        catch (JsonException e)
        {
            var isOptional = JsonSalvage.TryRead(bytes, json, rules, out var rest);
            if (isOptional && rules.LeavesOutUnreadable)
            {
                return rest;
            }

            throw Mismatch(operation, status, e, isOptional);
        }
    }

    private static GameballException Mismatch(OperationInfo operation, HttpStatusCode status, JsonException e, bool isOptional)
    {
        // Counted from 1, as in editors.
        var place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
        return Unreadable(operation, status, $"does not match the document at {place}: {e.Message}{(isOptional ? Hint : "")}", e);
    }

    /// <summary>
    /// Reads plain text as the value of a JSON string, because frameworks send strings as plain text when any media type is accepted.
    /// </summary>
    public static bool TryText<T>(string text, GeneratedJson<T> json, JsonRules rules, out T value)
    {
        using JsonBuffer quoted = new();
        quoted.Value(text);
        return TryRead(quoted.WrittenSpan, json, rules, out value);
    }

    /// <summary>Tries to read JSON as a type.</summary>
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

    public static GameballException Unreadable(OperationInfo operation, HttpStatusCode status, string problem, Exception? cause = null) =>
        new GameballInvalidResponseException($"{operation.Id} succeeded (HTTP {(int)status}), but its response {problem}", cause)
        {
            OperationId = operation.Id,
            StatusCode = status,
        };
}
