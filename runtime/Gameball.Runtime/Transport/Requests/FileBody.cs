using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A file body.</summary>
internal sealed class FileBody(GameballFile file, string mediaType) : IRequestBody
{
    private readonly FileSource _source = new(file);

    public bool CanResend => _source.CanResend;

    public HttpContent CreateContent(SendState sent) => new FileContent(_source, mediaType, sent);

    public void Dispose()
    {
    }
}
