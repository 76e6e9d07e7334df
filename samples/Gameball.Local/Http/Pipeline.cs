using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The steps of a request: its pending fault, keys, quota, body, operation, response.</summary>
internal sealed class Pipeline(LocalGameballOptions options, Keys keys, FaultQueue faults, Routes routes, CancellationToken stopping)
{
    private readonly Quotas? _quotas = options.Quotas ? new Quotas(options.TimeProvider) : null;

    public async Task HandleAsync(HttpContext context)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // Reads the whole body in any case: a client that still sends would see a reset instead of the response.
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, aborted.Token);

            var fault = faults.Take(context.Request);
            var reply = fault is { Applies: false } ? null : Handle(context.Request, body.ToArray());
            if (fault is { Delay.Ticks: > 0 })
            {
                await Task.Delay(fault.Delay, options.TimeProvider, aborted.Token);
            }

            reply = fault?.Status is int status ? Reply.Refused(Refusal.OfStatus(status)) : reply;
            await SendAsync(context, reply, fault?.BreaksAt, aborted.Token);
        }
        catch (Exception disconnected) when (disconnected is OperationCanceledException or IOException)
        {
            context.Abort(); // The client disconnected or the server stops: no caller waits for a response.
        }
    }

    private Reply Handle(HttpRequest request, byte[] body)
    {
        var match = routes.Match(request.Method, request.Path);
        var refusal = keys.Check(request.Headers, match.SecretNeeded)
            ?? _quotas?.Take(request.Method, match.Path)
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

    private static async Task SendAsync(HttpContext context, Reply? reply, double? breaksAt, CancellationToken aborted)
    {
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
