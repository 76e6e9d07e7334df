using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CrashRecovery;

/// <summary>Requests during which a process may end: before, in the middle of the body, after the last byte, and after the response.</summary>
internal sealed class KillableHandler(KillSwitch kill) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = request.Method == HttpMethod.Post ? "submit" : "poll";
        kill.Pass("before a " + name);
        if (request.Content is { } content)
        {
            request.Content = new KillableContent(content, kill);
        }

        var response = await base.SendAsync(request, cancellationToken);
        kill.Pass("after a " + name);
        return response;
    }

    private sealed class KillableContent : HttpContent
    {
        private readonly HttpContent _content;
        private readonly KillSwitch _kill;

        public KillableContent(HttpContent content, KillSwitch kill)
        {
            (_content, _kill) = (content, kill);
            foreach (var header in content.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = await _content.ReadAsByteArrayAsync();
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            _kill.Pass("in the middle of a submit");
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
            await stream.FlushAsync();
            _kill.Pass("after the last byte of a submit");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }
    }
}
