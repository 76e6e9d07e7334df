using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>
/// A request's JSON or text in pooled memory, kept until nothing reads it any more. An HTTP handler may still send a body after its call
/// was cancelled or got an early response. If the memory were returned to the pool then, another customer's data would be sent. No other
/// object uses the buffer, so it serves as the lock.
/// </summary>
internal sealed class RequestBody(JsonBuffer json, string mediaType = RequestBody.Json) : IRequestBody
{
    public const string Json = "application/json";

    private int _readers;
    private bool _disposed;

    public bool CanResend => true;

    public int Length => json.Length;

    /// <summary>The nesting depth of the JSON; 0 when it is within the default limit.</summary>
    public int Deepest => json.Deepest;

    public HttpContent CreateContent(SendState sent) => new BufferContent(this, mediaType, sent);

    /// <summary>Returns the bytes, which do not change until <see cref="EndRead"/>.</summary>
    /// <exception cref="ObjectDisposedException">The call has ended.</exception>
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
