using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>
/// The multipart content of one attempt. Its first boundary, which is written before the first part, notifies the attempt.
/// </summary>
internal sealed class PartsContent : HttpContent
{
    private readonly HttpContent _parts;
    private readonly SendState _sent;

    public PartsContent(HttpContent parts, SendState sent)
    {
        (_parts, _sent) = (parts, sent);
        Headers.ContentType = parts.Headers.ContentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _sent.Write(stream);
        return _parts.CopyToAsync(stream, context);
    }

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _sent.Write(stream);
        return _parts.CopyToAsync(stream, context, cancellationToken);
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _parts.Headers.ContentLength ?? 0;
        return _parts.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _parts.Dispose();
        }

        base.Dispose(disposing);
    }
}
