using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Faults;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Handlers that mishandle requests.</summary>
internal static class OddHandlers
{
    /// <summary>Stops waiting while its request continues.</summary>
    public sealed class WalksAway(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public TaskCompletionSource GoesOn { get; } = new();

        public Task Late { get; private set; } = Task.CompletedTask;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Late = SendLaterAsync(request);
            throw new TimeoutException("gave up");
        }

        private async Task SendLaterAsync(HttpRequestMessage request)
        {
            var content = request.Content;
            await GoesOn.Task;
            using HttpRequestMessage again = new(request.Method, request.RequestUri) { Content = content };
            await base.SendAsync(again, CancellationToken.None);
        }
    }

    public sealed class Throws(Action<HttpRequestMessage> before, Exception thrown) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            before(request);
            throw thrown;
        }
    }

    public sealed class SendsAgain : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var first = await base.SendAsync(request, cancellationToken);
            return first.IsSuccessStatusCode ? first : await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Fails after the response arrived.</summary>
    public sealed class DiscardsTheResponse : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            throw new InvalidOperationException("discarded");
        }
    }

    /// <summary>Sends a second request while the first one is in progress.</summary>
    public sealed class Hedges : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var first = base.SendAsync(request, cancellationToken);
            var second = base.SendAsync(request, cancellationToken);
            await Task.WhenAny(Task.WhenAll(first, second));
            return await first;
        }
    }

    /// <summary>Changes the address as service discovery does.</summary>
    public sealed class Readdresses : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var original = request.RequestUri!;
            request.RequestUri = new Uri(original.AbsoluteUri);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = original;
            }
        }
    }

    public sealed class Counts(int status) : HttpMessageHandler
    {
        public int Count { get; private set; }

        public TaskCompletionSource? Opens { get; init; }

        public bool ReadsBody { get; init; } = true;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (Opens?.Task ?? Task.CompletedTask);
            await (ReadsBody ? request.Content!.CopyToAsync(new FaultyNetwork.Wire(), cancellationToken) : Task.CompletedTask);
            Count++;
            return new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        }
    }
}
