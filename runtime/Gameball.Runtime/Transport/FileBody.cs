using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A body that is a file.</summary>
internal sealed class FileBody(GameballFile file, string mediaType) : IRequestBody
{
    public bool WasRead { get; private set; }

    public HttpContent CreateContent() => new FileContent(file, mediaType, () => WasRead = true);

    public void Dispose()
    {
    }
}
