using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A request's body. It belongs to the call, and the HTTP content that is made of it to one attempt.</summary>
internal interface IRequestBody : IDisposable
{
    /// <summary>Whether a handler began to send it, be it in an attempt that failed.</summary>
    bool WasRead { get; }

    /// <returns><see langword="null"/> when there is nothing to send.</returns>
    HttpContent? CreateContent();
}
