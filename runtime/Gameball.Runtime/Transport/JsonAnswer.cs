using System;
using System.Net;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads the JSON of a good answer, whole or not at all.</summary>
internal static class JsonAnswer
{
    /// <exception cref="GameballException">The bytes are not that value.</exception>
    public static T Read<T>(
        ReadOnlySpan<byte> bytes, GeneratedJson<T> json, OperationInfo operation, HttpStatusCode status, bool takesMissing)
    {
        JsonReader reader = new(bytes, takesMissing);
        try
        {
            T value = json.ReadValue(ref reader);
            reader.End();
            return value;
        }
        catch (JsonException e)
        {
            // Counted from one, as editors do.
            string place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw Unreadable(operation, status, $"is not as promised at {place}: {e.Message}", e);
        }
    }

    /// <summary>Reads plain text as the text of a JSON value: what frameworks send of text where any media type will do.</summary>
    public static bool TryText<T>(string text, GeneratedJson<T> json, bool takesMissing, out T value)
    {
        using JsonBuffer quoted = new();
        quoted.Value(text);
        JsonReader reader = new(quoted.WrittenSpan, takesMissing);
        try
        {
            value = json.ReadValue(ref reader);
            return true;
        }
        catch (JsonException)
        {
            value = default!;
            return false;
        }
    }

    public static GameballException Unreadable(OperationInfo operation, HttpStatusCode status, string what, Exception? cause = null) =>
        new GameballUnreadableException($"{operation.Id} succeeded (HTTP {(int)status}), but its answer {what}", cause)
        {
            OperationId = operation.Id,
            StatusCode = status,
        };
}
