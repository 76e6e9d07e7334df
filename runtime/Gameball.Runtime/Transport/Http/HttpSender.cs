using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Sends one message and returns when the response's headers arrive.</summary>
internal static class HttpSender
{
    /// <param name="http">
    /// A caller's HTTP client, which has its own defaults; otherwise a handler. A handler is used directly, because a client would only add
    /// a second source of cancellation to each call.
    /// </param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Cancels the wait and the reading of the response.</param>
    public static Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker http, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var client = http as HttpClient;
#if NET8_0_OR_GREATER
        // The same defaults that HttpClient's own methods set; HTTP/2 if the server offers it.
        message.Version = client?.DefaultRequestVersion ?? HttpVersion.Version20;
        message.VersionPolicy = client?.DefaultVersionPolicy ?? HttpVersionPolicy.RequestVersionOrLower;
#endif
        return client is null
            ? http.SendAsync(message, cancellationToken)
            : client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
