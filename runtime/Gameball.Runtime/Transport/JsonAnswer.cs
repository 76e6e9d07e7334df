using System;
using System.Net;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Reads the JSON of a good answer, whole or not at all.</summary>
internal static class JsonAnswer
{
    /// <exception cref="GameballException">The bytes are not that value.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, GeneratedJson<T> json, OperationInfo operation, HttpStatusCode status)
    {
        Utf8JsonReader reader = new(bytes);
        try
        {
            reader.Read();
            T value = json.ReadValue(ref reader);

            // One step past the value: the reader throws when anything but white space follows.
            reader.Read();
            return value;
        }
        catch (JsonException e) when (e.LineNumber is { } line)
        {
            throw Unreadable(operation, status, $"is not valid at line {line + 1}, byte {e.BytePositionInLine + 1}: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            (int line, int column) = Position(bytes.Slice(0, (int)reader.TokenStartIndex));
            throw Unreadable(operation, status, $"is not as promised at line {line}, byte {column}: {e.Message}", e);
        }
    }

    public static GameballException Unreadable(OperationInfo operation, HttpStatusCode status, string what, Exception? cause = null) =>
        new GameballUnreadableException($"{operation.Id} succeeded (HTTP {(int)status}), but its answer {what}", cause)
        {
            OperationId = operation.Id,
            StatusCode = status,
        };

    private static (int Line, int Column) Position(ReadOnlySpan<byte> before)
    {
        int line = 1;
        for (int end = before.IndexOf((byte)'\n'); end >= 0; end = before.IndexOf((byte)'\n'))
        {
            line++;
            before = before.Slice(end + 1);
        }

        return (line, before.Length + 1);
    }
}
