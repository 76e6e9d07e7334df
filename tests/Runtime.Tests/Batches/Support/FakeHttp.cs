using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Responds to requests at once, from a function of method, path and body.</summary>
internal sealed class FakeHttp(Func<string, string, string> response) : HttpMessageHandler
{
    // Far more than any test needs: an import that sends without an end fails instead of running on.
    private const int MostRequests = 500;

    public List<(string Call, string Body)> Requests { get; } = [];

    /// <summary>Awaited between a request and its response.</summary>
    public Func<CancellationToken, Task> Wait { get; set; } = _ => Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.Method + " " + request.RequestUri!.PathAndQuery;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((call, body));
        Requests.Count.ShouldBeLessThan(MostRequests);
        await Wait(cancellationToken);
        var text = response(call, body);
        var status = int.TryParse(text.AsSpan(0, Math.Min(3, text.Length)), out var code) ? (HttpStatusCode)code : HttpStatusCode.OK;
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent(status == HttpStatusCode.OK ? text : text[3..], Encoding.UTF8, "application/json"),
        };
    }
}
