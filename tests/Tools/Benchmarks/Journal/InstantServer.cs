using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generator.Benchmarks.Journal;

/// <summary>A server inside the process whose jobs have ended at the first poll, with every row applied.</summary>
/// <param name="way">The delay of a response.</param>
internal sealed class InstantServer(TimeSpan way) : HttpMessageHandler
{
    private long _jobs;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        long job;
        if (request.Content is { } content)
        {
            // The id is the number of rows, so that the server needs no state.
            var body = await content.ReadAsByteArrayAsync(cancellationToken);
            job = (Interlocked.Increment(ref _jobs) * 10_000) + body.AsSpan().Count("\"orderId\""u8);
        }
        else
        {
            job = long.Parse(request.RequestUri!.Segments[^1], CultureInfo.InvariantCulture);
        }

        if (way > TimeSpan.Zero)
        {
            await Task.Delay(way, cancellationToken);
        }

        return Respond(request, request.Content is not null ? $$"""{"jobId":{{job}}}""" : Status(job % 10_000));
    }

    private static string Status(long rows) =>
        $$"""{"operation":"Orders","errorCount":0,"totalCount":{{rows}},"finishedCount":{{rows}},"status":"completed","response":null}""";

    private static HttpResponseMessage Respond(HttpRequestMessage request, string json) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };
}
