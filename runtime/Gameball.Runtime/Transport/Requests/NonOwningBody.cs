using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A body that outlives the call; its owner disposes it.</summary>
internal sealed class NonOwningBody(IRequestBody owned) : IRequestBody
{
    public bool CanResend => owned.CanResend;

    public HttpContent? CreateContent(SendState sent) => owned.CreateContent(sent);

    public void Dispose()
    {
    }
}
