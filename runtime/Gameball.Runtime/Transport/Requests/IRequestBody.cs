using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A request's body. The call owns it; each HTTP content that it creates belongs to one attempt.</summary>
internal interface IRequestBody : IDisposable
{
    /// <summary>Whether the body can be sent again after it was read.</summary>
    bool CanResend { get; }

    /// <summary>Creates the content of the next attempt.</summary>
    /// <param name="sent">Notified when the writing starts.</param>
    /// <returns><see langword="null"/> when there is nothing to send.</returns>
    HttpContent? CreateContent(SendState sent);
}
