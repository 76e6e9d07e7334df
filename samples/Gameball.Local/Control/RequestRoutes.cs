using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The log of requests: list, read, send again, clear.</summary>
internal static class RequestRoutes
{
    private const int MaxListed = 5000;

    public static ControlRoute[] All(LocalServices services)
    {
        var log = services.Requests;
        return
        [
            new("GET", "requests", request => ControlReply.Ok(List(log, request))),
            new("DELETE", "requests", _ =>
            {
                log.Clear();
                return ControlReply.None;
            }),
            new("GET", "requests/{}", request => ControlReply.Ok(Describe(Find(log, request.Id)))),
            new("POST", "requests/{}/replay", (request, cancellation) => ReplayAsync(services, Find(log, request.Id), cancellation)),
        ];
    }

    private static RequestList List(RequestLog log, ControlRequest request)
    {
        var limit = (int)request.Number("limit", 100, 1, MaxListed);
        var status = (int)request.Number("status", 0, 0, 599);
        var (operation, text) = (request.Text("operation"), request.Text("text"));
        var isFiltered = status > 0 || operation.Length > 0 || text.Length > 0;
        bool Fits(RequestEntry entry) =>
            (status == 0 || entry.Status == status)
            && (operation.Length == 0 || FaultRule.Names(operation, entry.Operation))
            && (text.Length == 0 || Contains(entry, text));

        var entries = request.Text("after").Length > 0
            ? log.After(request.Number("after", 0, 0, long.MaxValue), isFiltered ? RequestLog.Capacity : limit)
            : log.Before(request.Number("before", long.MaxValue, 1, long.MaxValue), isFiltered ? RequestLog.Capacity : limit);
        return new RequestList(log.Last, [.. entries.Where(Fits).Take(limit).Select(RequestSummary.Of)]);
    }

    private static bool Contains(RequestEntry entry, string text) =>
        new[] { entry.Path, entry.RequestId, entry.Rule, entry.RequestBody, entry.ResponseBody }
            .Any(part => part?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    private static RequestEntry Find(RequestLog log, long number) => log.Find(number) ?? throw ControlException.NotFound(
        $"Request {number}", $"GET /_local/requests lists the requests; the log keeps the last {RequestLog.Capacity}.");

    private static RequestDetails Describe(RequestEntry entry) => new(RequestSummary.Of(entry), entry.RequestBody, entry.ResponseBody);

    // The same request with this server's keys, through the same steps: it may meet a fault, takes quota, and is in the log.
    private static async Task<ControlReply> ReplayAsync(LocalServices services, RequestEntry entry, CancellationToken cancellation)
    {
        if (entry.RequestBytes is not { } body || body.Length < entry.RequestSize)
        {
            throw new ControlException(422, "The log does not have the whole body of this request.", "Send the request from your program.");
        }

        var request = new DefaultHttpContext().Request;
        var (path, query) = entry.Path.Split('?', 2) is [var before, var after] ? (before, "?" + after) : (entry.Path, "");
        (request.Method, request.Path, request.QueryString) = (entry.Method, path, new QueryString(query));
        request.Headers["apikey"] = services.Keys.ApiKey;
        request.Headers["secretkey"] = services.Keys.SecretKey;
        request.ContentType = "application/json";
        request.Body = new MemoryStream(body);
        var exchange = await services.Pipeline.ExchangeAsync(request, body, cancellation);
        return ControlReply.Ok(Describe(exchange.Entry));
    }
}
