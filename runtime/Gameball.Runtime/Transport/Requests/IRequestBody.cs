using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A request's body. It belongs to the call, and the HTTP content that is made of it to one attempt.</summary>
internal interface IRequestBody : IDisposable
{
    /// <summary>Whether it can be sent once more after it was read.</summary>
    bool CanResend { get; }

    /// <summary>What the next attempt sends.</summary>
    /// <param name="sent">Told when somebody begins to write it.</param>
    /// <returns><see langword="null"/> when there is nothing to send.</returns>
    HttpContent? CreateContent(SendState sent);
}
