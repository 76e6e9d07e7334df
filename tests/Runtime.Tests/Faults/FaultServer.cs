using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>
/// A server over real sockets that handles each attempt by the call's plan. It counts how often it applied each call, and rejects a
/// duplicate of an operation with a key.
/// </summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _elsewhere;
    private readonly ConcurrentDictionary<int, Queue<FaultKind>> _plans = new();
    private readonly ConcurrentDictionary<int, int> _applied = new();
    private readonly ConcurrentDictionary<int, int> _attempts = new();

    private FaultServer(WebApplication app, Uri elsewhere) => (_app, _elsewhere) = (app, elsewhere);

    public Uri Address => new(_app.Urls.First());

    public static async Task<FaultServer> StartAsync(Uri elsewhere)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        FaultServer server = new(app, elsewhere);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public void Plan(int call, IEnumerable<FaultKind> faults) => _plans[call] = new Queue<FaultKind>(faults);

    public int AppliedTo(int call) => _applied.GetValueOrDefault(call);

    public int AttemptsOf(int call) => _attempts.GetValueOrDefault(call);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var call = int.Parse(context.Request.Query["call"]!, CultureInfo.InvariantCulture);
        _attempts.AddOrUpdate(call, 1, static (_, count) => count + 1);
        var fault = Next(call);
        if (fault == FaultKind.ResetBefore)
        {
            context.Abort();
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null);
        if (Refusal(fault) is { } refusal)
        {
            await AnswerAsync(context, refusal.Status, refusal.Body);
            return;
        }

        if (fault == FaultKind.ResetUnapplied)
        {
            context.Abort();
            return;
        }

        if (context.Request.Path == "/keyed" && AppliedTo(call) > 0)
        {
            await AnswerAsync(context, 422, """{"code":9004}""");
            return;
        }

        _applied.AddOrUpdate(call, 1, static (_, count) => count + 1);
        await AnswerAsync(context, fault);
    }

    private FaultKind Next(int call)
    {
        var plan = _plans[call];
        lock (plan)
        {
            return plan.TryDequeue(out var fault) ? fault : FaultKind.None;
        }
    }

    private (int Status, string Body)? Refusal(FaultKind fault) => fault switch
    {
        FaultKind.Throttle => (429, """{"code":2000}"""),
        FaultKind.Fail => (500, """{"code":5000}"""),
        FaultKind.Refuse => (400, """{"code":3000}"""),
        FaultKind.Busy => (422, """{"code":2001}"""),
        FaultKind.Redirect => (307, ""),
        _ => null,
    };

    private async Task AnswerAsync(HttpContext context, FaultKind fault)
    {
        switch (fault)
        {
            case FaultKind.ResetApplied:
                context.Abort();
                break;
            case FaultKind.ResetWithin:
                await BeginAsync(context);
                context.Abort();
                break;
            case FaultKind.Drip:
                await BeginAsync(context);
                await DripAsync(context);
                break;
            case FaultKind.FailApplied:
                await AnswerAsync(context, 503, "<html>Bad gateway</html>");
                break;
            case FaultKind.HalfJson:
                await AnswerAsync(context, 200, "[7");
                break;
            case FaultKind.Page:
                context.Response.ContentType = "text/html";
                await AnswerAsync(context, 200, "<html>Welcome</html>");
                break;
            default:
                await AnswerAsync(context, 200, "7");
                break;
        }
    }

    private async Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = status == 307 ? _elsewhere.ToString() : default;
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body);
    }

    private static async Task BeginAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("[");
        await context.Response.Body.FlushAsync();
    }

    private static async Task DripAsync(HttpContext context)
    {
        // The client's timeout ends it, not a clock of the server.
        TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
