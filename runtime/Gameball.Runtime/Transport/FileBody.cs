using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A body that is a file.</summary>
internal sealed class FileBody(GameballFile file, string mediaType) : IRequestBody
{
    private readonly FileSource _source = new(file);

    public bool WasRead { get; private set; }

    public bool CanRepeat => _source.CanRepeat;

    public HttpContent CreateContent()
    {
        WasRead = false;
        return new FileContent(_source, mediaType, () => WasRead = true);
    }

    public void Dispose()
    {
    }
}
