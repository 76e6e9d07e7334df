using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A good answer: its status and its body, which is read as JSON.</summary>
internal sealed class Answer(HttpStatusCode status, ResponseBytes? body) : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int LimitMegabytes = 256;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, bool readsBody, CancellationToken cancellationToken)
    {
        if (!readsBody)
        {
            return new Answer(response.StatusCode, null);
        }

        ResponseBytes body = new(LimitMegabytes * Megabyte);
        try
        {
            await body.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            return new Answer(response.StatusCode, body);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>The value that the operation promises, whole or not at all.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or not that value.</exception>
    public T Value<T>(OperationInfo operation, GeneratedJson<T> json)
    {
        ReadOnlySpan<byte> bytes = body is null ? default : body.Json;
        if (body is { WasCut: true } || bytes.IsEmpty)
        {
            throw Unreadable(operation, bytes.IsEmpty ? "has no body." : $"is longer than {LimitMegabytes} MB.");
        }

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
            throw Unreadable(operation, $"is not valid at line {line + 1}, byte {e.BytePositionInLine + 1}: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            (int line, int column) = Position(bytes.Slice(0, (int)reader.TokenStartIndex));
            throw Unreadable(operation, $"is not as promised at line {line}, byte {column}: {e.Message}", e);
        }
    }

    public void Dispose() => body?.Dispose();

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

    private GameballException Unreadable(OperationInfo operation, string what, Exception? cause = null) =>
        new(GameballFailure.Unreadable, $"{operation.Id} succeeded (HTTP {(int)status}), but its answer {what}", cause)
        {
            OperationId = operation.Id,
            StatusCode = status,
        };
}
