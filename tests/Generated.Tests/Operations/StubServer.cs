using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Gives the answers in their order, the last one again and again, and keeps the requests.</summary>
internal sealed class StubServer(params (HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
{
    private readonly List<StubRequest> _requests = [];

    public IReadOnlyList<StubRequest> Requests => _requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (status, body) = answers[Math.Min(_requests.Count, answers.Length - 1)];
        _requests.Add(await StubRequest.OfAsync(request, cancellationToken));
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
    }
}
