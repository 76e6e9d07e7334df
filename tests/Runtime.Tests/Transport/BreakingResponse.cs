using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Responds with a status and the start of a body, then the connection breaks.</summary>
internal sealed class BreakingResponse(HttpStatusCode status, Func<Exception>? breaks = null) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(status) { Content = new StreamContent(new BreakingStream(breaks)), RequestMessage = request };
    }

    private sealed class BreakingStream(Func<Exception>? breaks) : MemoryStream
    {
        private bool _began;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_began)
            {
                throw breaks?.Invoke() ?? new IOException("The connection was reset.");
            }

            _began = true;
            buffer.Span[0] = (byte)'7';
            return new(1);
        }
    }
}
