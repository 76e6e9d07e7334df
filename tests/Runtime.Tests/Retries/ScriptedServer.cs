using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Retries;

/// <summary>
/// A server that responds by a script, one word per attempt: a status, with a code after a slash; <c>lost</c> after the body was read,
/// <c>unsent</c> before; <c>hang</c>. After the end of the script it responds with 200.
/// </summary>
internal sealed class ScriptedServer(TimeProvider time, string script) : HttpMessageHandler
{
    private readonly Queue<string> _script = new(script.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public List<TimeSpan> Attempts { get; } = [];

    public List<string> Bodies { get; } = [];

    public string? RetryAfter { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Attempts.Add(TimeSpan.FromTicks(time.GetTimestamp()));
        var word = _script.Count > 0 ? _script.Dequeue() : "200";
        if (word == "unsent")
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        }

        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        if (word == "hang")
        {
            TaskCompletionSource end = new();
            using var registration = cancellationToken.Register(() => end.TrySetCanceled(cancellationToken));
            await end.Task;
        }

        return word == "lost" ? throw new HttpRequestException("reset") : Respond(request, word.Split('/'));
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, string[] word)
    {
        var status = (HttpStatusCode)int.Parse(word[0]);
        HttpResponseMessage response = new(status)
        {
            RequestMessage = request,
            Content = new StringContent(word.Length > 1 ? $$"""{"code":{{word[1]}}}""" : "7", Encoding.UTF8, "application/json"),
        };
        if (status != HttpStatusCode.OK && RetryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", RetryAfter);
        }

        return response;
    }
}
