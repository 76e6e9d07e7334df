using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generator.Tests.Sweep;

/// <summary>The behaviour of the servers.</summary>
public enum Behaviour
{
    /// <summary>They accept the calls; a job's rows fail with messages that contain every key.</summary>
    Works,

    /// <summary>They reject the calls and echo the requests and every key.</summary>
    Rejects,

    /// <summary>They fail with the same echo.</summary>
    Fails,

    /// <summary>They succeed with text that is not JSON of the operation and contains every key.</summary>
    Unreadable,

    /// <summary>The caller's handler throws with the headers in its message, and in the message of the cause.</summary>
    Throws,

    /// <summary>The caller's handler follows a redirect to the other server.</summary>
    FollowsElsewhere,

    /// <summary>The caller's handler follows a redirect within the server.</summary>
    FollowsWithin,
}

/// <summary>
/// Two companies' servers behind one handler of the caller. It records the secrets that each of them received, and their places in the
/// requests.
/// </summary>
internal sealed class TwoServers(Behaviour behaviour) : HttpMessageHandler
{
    public const string Gameball = "api.gameball.co";

    private readonly List<string> _requests = [];

    /// <summary>For each request: host, method and path, and each secret with its place.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(request, cancellationToken);
        lock (_requests)
        {
            _requests.Add($"{request.RequestUri!.Host} {request.Method} {request.RequestUri.AbsolutePath}: {string.Join(", ", places)}");
        }

        var echo = string.Join(' ', Canaries.Fixed) + " " + request.Headers + " " + Uri.UnescapeDataString(request.RequestUri.Query);
        switch (behaviour)
        {
            case Behaviour.Works:
                return Respond(request, HttpStatusCode.OK, Body(request, echo), request.RequestUri.AbsolutePath == "/events");
            case Behaviour.Rejects:
                return Respond(request, HttpStatusCode.Unauthorized, Envelope(echo));
            case Behaviour.Fails:
                var page = WebUtility.HtmlEncode(echo) + WebUtility.UrlEncode(echo);
                return Respond(request, HttpStatusCode.BadGateway, "<html>" + page + "</html>");
            case Behaviour.Unreadable when request.RequestUri.AbsolutePath == "/parts":
                // Any text is valid there, and the caller sets the value.
                return Respond(request, HttpStatusCode.OK, "fine");
            case Behaviour.Unreadable:
                var text = "\"" + JsonEncodedText.Encode(echo) + "\"";
                return Respond(request, HttpStatusCode.OK, "{" + text + ": [1, " + text + "}");
            case Behaviour.Throws:
                throw new HttpRequestException("sent " + echo, new IOException(echo));
            case Behaviour.FollowsElsewhere:
                request.RequestUri = new Uri("https://elsewhere.example/x");
                return Respond(request, HttpStatusCode.OK, "{}");
            default:
                request.RequestUri = new Uri(request.RequestUri, "/login");
                return Respond(request, HttpStatusCode.OK, "{}");
        }
    }

    private static async Task<List<string>> PlacesAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(stop);
        var texts = request.Headers.Select(header => (Place: header.Key.ToLowerInvariant(), Text: string.Join(',', header.Value)))
            .Append((Place: "address", Text: Uri.UnescapeDataString(request.RequestUri!.ToString())))
            .Append((Place: "body", Text: body + request.Content?.Headers));
        return [.. texts.SelectMany(text => Canaries.In(text.Text).Select(word => $"{text.Place} {word}")).Order(StringComparer.Ordinal)];
    }

    private static string Body(HttpRequestMessage request, string echo)
    {
        var path = request.RequestUri!.AbsolutePath;
        var message = "\"" + JsonEncodedText.Encode(echo) + "\"";
        return path == "/events" ? "data: {\"count\":1}\n\n"
            : !path.Contains("/batch/", StringComparison.Ordinal) ? "{}"
            : request.Method == HttpMethod.Post ? """{"jobId":7}"""
            : $$$"""
                {"status":"completed","totalCount":1,"finishedCount":0,"errorCount":1,"response":{"successful":[],"failed":[
                {"customerId":"sample","orderId":"sample","transactionId":"sample","code":{{{message}}},"message":{{{message}}}}]}}
                """;
    }

    private static string Envelope(string echo)
    {
        var text = JsonEncodedText.Encode(echo);
        return $$"""{"code":1000,"type":"{{text}}","message":"{{text}}","documentationUrl":"{{text}}","requestId":"{{text}}"}""";
    }

    private static HttpResponseMessage Respond(HttpRequestMessage request, HttpStatusCode status, string body, bool isStream = false)
    {
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent(body, Encoding.UTF8) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(isStream ? "text/event-stream" : "application/json");
        if (status != HttpStatusCode.OK)
        {
            response.Headers.TryAddWithoutValidation("X-Echo", Canaries.Api + " " + Canaries.PartnerKey);
        }

        return response;
    }
}
