using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The file content of one attempt. The caller's stream stays open.</summary>
internal sealed class FileContent : HttpContent
{
    private const string Unknown = "application/octet-stream";
    private const int BufferSize = 81920;

    private readonly FileSource _source;
    private readonly SendState? _sent;

    /// <param name="source">The file.</param>
    /// <param name="mediaType">The media type if the file has none; a range such as <c>image/*</c> is ignored.</param>
    /// <param name="sent">Notified when the writing starts; null for a part, whose multipart body notifies it.</param>
    public FileContent(FileSource source, string? mediaType, SendState? sent)
    {
        _source = source;
        _sent = sent;
        var stated = mediaType is null || mediaType.IndexOf('*') >= 0 || mediaType.IndexOf(',') >= 0 ? Unknown : mediaType;
        MediaType.Set(Headers, string.IsNullOrWhiteSpace(source.File.ContentType) ? stated : source.File.ContentType!);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _source.Length ?? 0;
        return _source.Length is not null;
    }

    private Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        _sent?.Write(stream);
        return _source.Open().CopyToAsync(stream, BufferSize, cancellationToken);
    }
}
