using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>
/// The last handler before the network. It notifies the attempt when its request arrives, and blocks a second send of an outer handler for
/// an operation that would count twice.
/// </summary>
internal sealed class SendGuard : DelegatingHandler
{
    private const int TooManyRequests = 429;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = (request as AttemptMessage)?.Sent;
        if (sent is null)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        sent.Pass(IsSocket);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode == TooManyRequests)
            {
                sent.Refuse();
            }
            else
            {
                sent.Responded();
            }

            return response;
        }
        finally
        {
            sent.EndPass();
        }
    }

#if NET8_0_OR_GREATER
    private bool IsSocket => InnerHandler is SocketsHttpHandler { AllowAutoRedirect: false };
#else
    private bool IsSocket => InnerHandler is HttpClientHandler { AllowAutoRedirect: false };
#endif
}
