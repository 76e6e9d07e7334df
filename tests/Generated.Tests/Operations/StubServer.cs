using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Gives every request the same answer and keeps the last request.</summary>
internal sealed class StubServer(HttpStatusCode status, string answer) : HttpMessageHandler
{
    private readonly Dictionary<string, string> _headers = [];

    public int Requests { get; private set; }

    /// <summary>Verb, path and query, as they were sent.</summary>
    public string Line { get; private set; } = "";

    /// <summary>The headers that were sent, by their names in small letters.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    public string? ContentType { get; private set; }

    public string? Body { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        Line = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        _headers.Clear();
        foreach (var header in request.Headers)
        {
            _headers[header.Key.ToLowerInvariant()] = string.Join(',', header.Value);
        }

        Body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null;
        ContentType = request.Content?.Headers.ContentType?.MediaType;
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = answer.Length == 0 ? null : new StringContent(answer, Encoding.UTF8, "application/json"),
        };
    }
}
