using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>Records each request and gives the responses in their order, the last one again and again.</summary>
internal sealed class RecordingServer(params Func<HttpResponseMessage>[] responses) : HttpMessageHandler
{
    public List<(string Line, Dictionary<string, string> Headers, string Body)> Requests { get; } = [];

    public List<Uri> Addresses { get; } = [];

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach ((var name, var value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public GameballConnection Connect(Action<GameballOptions>? configure = null, string? server = null)
    {
        var options = Calls.Options(server is null ? Calls.Elsewhere : null);
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        configure?.Invoke(options);
        return new(options, server, new HttpClient(this));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!);
        Requests.Add((
            $"{request.Method} {request.RequestUri!.PathAndQuery}",
            request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return responses.Length == 0 ? Json("7") : responses[Math.Min(Requests.Count, responses.Length) - 1]();
    }
}
