using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The content of one attempt: it is written directly from pooled memory, and its length is known.</summary>
internal sealed class BufferContent : HttpContent
{
    private readonly RequestBody _body;
    private readonly SendState _sent;
    private readonly int _length;

    public BufferContent(RequestBody body, string mediaType, SendState sent)
    {
        _body = body;
        _sent = sent;
        _length = body.Length;
        MediaType.Set(Headers, mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        _sent.Write(stream);
        var bytes = _body.BeginRead();
        try
        {
#if NET8_0_OR_GREATER
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
#else
            System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array);
            await stream.WriteAsync(array.Array!, array.Offset, array.Count, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            _body.EndRead();
        }
    }
}
