using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Runtime;

/// <summary>Bodies as they came, byte for byte, up to a size: whoever sends more has not shown a signature yet.</summary>
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

        // What the header says is not believed, only used: no more is taken at first than most bodies need.
        byte[] buffer = new byte[Math.Min(maxSize, FirstBuffer) + 1];
        int length = 0;
        while (true)
        {
            int read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
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
