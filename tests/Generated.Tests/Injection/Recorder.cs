using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Responds to each request at once and keeps its headers.</summary>
internal sealed class Recorder : HttpMessageHandler
{
    private readonly ConcurrentQueue<Dictionary<string, string>> _seen = [];

    public IReadOnlyList<string> ApiKeys => [.. _seen.Select(headers => headers["apikey"])];

    public IReadOnlyList<Dictionary<string, string>> Headers => [.. _seen];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _seen.Enqueue(request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(',', header.Value)));
        return Task.FromResult(new HttpResponseMessage(Status)
        {
            RequestMessage = request,
            Content = new StringContent("""{"customerId":"c-1","rewardedPoints":7}""", Encoding.UTF8, "application/json"),
        });
    }

    protected override void Dispose(bool disposing)
    {
        // The factory disposes handlers that it considers its own; the test's handler must survive that.
    }
}
