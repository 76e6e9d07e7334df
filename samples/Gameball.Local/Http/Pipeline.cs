using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The steps of a request: its pending fault, keys, quota, body, operation, the log, response.</summary>
internal sealed class Pipeline(
    LocalGameballOptions options, Keys keys, FaultQueue faults, RequestLog log, StateHolder state, TimeProvider realTime, CancellationToken stopping)
{
    private readonly Quotas? _quotas = options.Quotas ? new Quotas(options.TimeProvider) : null;

    public async Task HandleAsync(HttpContext context)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // Reads the whole body in any case: a client that still sends would see a reset instead of the response.
            var body = await RequestBody.ReadAsync(context.Request, aborted.Token);
            var exchange = await ExchangeAsync(context.Request, body, aborted.Token);
            await SendAsync(context, exchange, aborted.Token);
        }
        catch (Exception disconnected) when (disconnected is OperationCanceledException or IOException)
        {
            context.Abort(); // The client disconnected or the server stops: no caller waits for a response.
        }
    }

    /// <summary>Does everything but sending the response. The log has the request then, also if the wait for a delay is cancelled.</summary>
    public async Task<Exchange> ExchangeAsync(HttpRequest request, byte[] body, CancellationToken cancellation)
    {
        var clock = options.TimeProvider;
        var (at, start) = (clock.GetUtcNow(), realTime.GetTimestamp());
        var match = state.Current.Routes.Match(request.Method, request.Path);
        var rule = faults.Take(request, match.Operation);
        var fault = rule?.Request;
        QuotaLeft? left = null;
        var reply = fault is { Applies: false } ? null : Handle(request, match, body, out left);
        var isSent = false;
        RequestEntry entry;
        try
        {
            if (fault is { Delay.Ticks: > 0 })
            {
                await Task.Delay(fault.Delay, clock, cancellation);
            }

            reply = fault?.ToRefusal() is { } refusal ? Reply.Refused(refusal) : reply;
            isSent = reply is not null && fault?.BreaksAt != 0;
        }
        finally
        {
            var response = reply?.Json ?? [];
            entry = new RequestEntry(RequestLog.Kept(body), body.Length, RequestLog.Kept(response), response.Length)
            {
                At = at,
                Method = request.Method,
                Path = request.Path.Value + request.QueryString,
                Operation = match.Operation?.Name,
                Status = isSent ? reply?.Status : null,
                Duration = realTime.GetElapsedTime(start),
                RequestId = reply?.RequestId,
                Fault = rule is null ? null : new FaultHit(rule.Id, rule.Request!.Kind),
                Rule = fault?.Status is null && reply?.Refusal is { } broken ? $"{broken.Code} {broken.Message}" : null,
                QuotaLeft = left,
            };
            log.Add(entry);
        }

        return new Exchange(reply, fault?.BreaksAt, entry);
    }

    private Reply Handle(HttpRequest request, Match match, byte[] body, out QuotaLeft? left)
    {
        left = null;
        var refusal = keys.Check(request.Headers, match.SecretNeeded)
            ?? _quotas?.Take(request.Method, match.Path, out left)
            ?? (body.Length > options.MaxBodyBytes ? Refusal.BodyTooLarge : null);
        if (refusal is not null)
        {
            return Reply.Refused(refusal);
        }

        if (match.Operation is not { } operation)
        {
            return Reply.Refused(Refusal.NotFound(request.Path));
        }

        try
        {
            using var json = operation.TakesBody ? Body.Parse(body) : null;
            return match.Handle(request.Query, json?.RootElement ?? default);
        }
        catch (RefusedException refused)
        {
            return Reply.Refused(refused.Refusal);
        }
        catch (JsonException malformed)
        {
            return Reply.Refused(Refusal.Malformed(malformed.Message));
        }
    }

    private static async Task SendAsync(HttpContext context, Exchange exchange, CancellationToken aborted)
    {
        var (reply, breaksAt, _) = exchange;
        if (reply is not null && breaksAt != 0)
        {
            context.Response.StatusCode = reply.Status;
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = reply.Json.Length;
            await context.Response.Body.WriteAsync(reply.Json.AsMemory(0, (int)(reply.Json.Length * (breaksAt ?? 1))), aborted);
            await context.Response.Body.FlushAsync(aborted);
        }

        if (breaksAt is not null)
        {
            context.Abort();
        }
    }
}

/// <summary>What the client gets: a response, or a part of it before the connection breaks.</summary>
internal sealed record Exchange(Reply? Reply, double? BreaksAt, RequestEntry Entry);
