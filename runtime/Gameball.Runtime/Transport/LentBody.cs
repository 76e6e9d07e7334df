using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A body that outlives the call: its owner disposes of it.</summary>
internal sealed class LentBody(IRequestBody owned) : IRequestBody
{
    public bool WasRead => owned.WasRead;

    public bool CanRepeat => owned.CanRepeat;

    public HttpContent? CreateContent() => owned.CreateContent();

    public void Dispose()
    {
    }
}
