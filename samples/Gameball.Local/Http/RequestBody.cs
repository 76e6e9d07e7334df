using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>Reads the whole body of a request.</summary>
internal static class RequestBody
{
    // A length that a client states is believed up to this one: memory comes with the bytes beyond it.
    private const int MaxStated = 4 * 1024 * 1024;

    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is long length and <= MaxStated)
        {
            var exact = new byte[length];
            await request.Body.ReadExactlyAsync(exact, cancellation);
            return exact;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        return body.ToArray();
    }

    /// <summary>Reads a body of a limited size.</summary>
    /// <returns>The body; <see langword="null"/> when it is larger, after its end.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var total = 0L;
        int read;

        // Reads on to the end: a client that still sends would see a reset instead of the response.
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            total += read;
            body.Write(buffer, 0, total <= maxBytes ? read : 0);
        }

        return total <= maxBytes ? body.ToArray() : null;
    }
}
