using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Conformance.Mock;

/// <summary>Records requests and responses, and tells the mock server which response to make up.</summary>
internal sealed class RecordingHandler()
    : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
{
    public Exchange Exchange { get; private set; } = new();

    /// <summary>The value of the header <c>Prefer</c>, such as <c>code=404</c>.</summary>
    public string Prefer { get; set; } = "";

    /// <summary>Whether an error is requested, whose media type a client need not name in <c>Accept</c>.</summary>
    public bool AcceptsAny { get; set; }

    public void Clear() => Exchange = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Exchange exchange = new() { Request = request };
        Exchange = exchange;
        if (request.Content is { } content)
        {
            exchange.Sent = await content.ReadAsByteArrayAsync(cancellationToken);
            request.Content = Copy(exchange.Sent, content.Headers);
        }

        request.Headers.TryAddWithoutValidation("Prefer", Prefer);
        if (AcceptsAny)
        {
            request.Headers.TryAddWithoutValidation("Accept", "application/problem+json");
            request.Headers.TryAddWithoutValidation("Accept", "*/*");
        }

        var response = await base.SendAsync(request, cancellationToken);
        exchange.Received = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        response.Content = Copy(exchange.Received, response.Content.Headers);
        exchange.Response = response;
        return response;
    }

    private static ByteArrayContent Copy(byte[] bytes, HttpContentHeaders headers)
    {
        ByteArrayContent copy = new(bytes);
        foreach (var (name, values) in headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        return copy;
    }
}
