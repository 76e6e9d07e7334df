using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Sends one message, and brings its answer as soon as that begins.</summary>
internal static class HttpSender
{
    /// <param name="http">
    /// A caller's HTTP client, which has defaults of its own. Without one a handler is used as it is: a client would only add a second
    /// source of cancellation to each call.
    /// </param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait, and the reading of the answer with it.</param>
    public static Task<HttpResponseMessage> SendAsync(
        HttpMessageInvoker http, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        HttpClient? client = http as HttpClient;
#if NET8_0_OR_GREATER
        // What HttpClient's own methods do for the messages that they make; HTTP/2 where it is offered.
        message.Version = client?.DefaultRequestVersion ?? HttpVersion.Version20;
        message.VersionPolicy = client?.DefaultVersionPolicy ?? HttpVersionPolicy.RequestVersionOrLower;
#endif
        return client is null
            ? http.SendAsync(message, cancellationToken)
            : client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
