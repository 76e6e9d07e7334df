using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>
/// A request's JSON or text in pooled memory, until nobody reads it any more. An HTTP handler may still be sending a body after its call
/// was cancelled or answered early; memory that went back to the pool then would be sent with another customer's data in it. Nobody else
/// has the buffer, so that it serves as the lock.
/// </summary>
internal sealed class RequestBody(JsonBuffer json, string mediaType = RequestBody.Json) : IRequestBody
{
    public const string Json = "application/json";

    private int _readers;
    private bool _disposed;

    public bool CanResend => true;

    public int Length => json.Length;

    /// <summary>How deep its JSON is nested; 0 for no deeper than usual.</summary>
    public int Deepest => json.Deepest;

    public HttpContent CreateContent(SendState sent) => new BufferContent(this, mediaType, sent);

    /// <summary>The bytes, which stay as they are until <see cref="EndRead"/>.</summary>
    /// <exception cref="ObjectDisposedException">The call is over.</exception>
    public ReadOnlyMemory<byte> BeginRead()
    {
        lock (json)
        {
            if (_disposed)
            {
                throw new ObjectDisposedException(nameof(RequestBody));
            }

            _readers++;
            return json.WrittenMemory;
        }
    }

    public void EndRead()
    {
        lock (json)
        {
            _readers--;
        }
    }

    public void Dispose()
    {
        lock (json)
        {
            if (!_disposed && _readers == 0)
            {
                json.Dispose();
            }
            else if (!_disposed)
            {
                json.Abandon();
            }

            _disposed = true;
        }
    }
}
