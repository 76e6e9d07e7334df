using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A body that outlives the call: its owner disposes of it.</summary>
internal sealed class LentBody(IRequestBody owned) : IRequestBody
{
    public bool CanRepeat => owned.CanRepeat;

    public HttpContent? CreateContent(SendState sent) => owned.CreateContent(sent);

    public void Dispose()
    {
    }
}
