using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Runtime;

/// <summary>Reads raw bodies up to a maximum size, because the sender is not verified yet.</summary>
internal static class WebhookBody
{
    private const int FirstBuffer = 4096;

    /// <returns>The body; <see langword="null"/> when it is larger than allowed.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxSize, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxSize)
        {
            return null;
        }

        // The Content-Length header is not trusted: the first buffer has the size of a common body.
        var buffer = new byte[Math.Min(maxSize, FirstBuffer) + 1];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (length > maxSize)
            {
                return null;
            }

            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Math.Min(maxSize + 1L, Array.MaxLength)));
            }
        }
    }
}
