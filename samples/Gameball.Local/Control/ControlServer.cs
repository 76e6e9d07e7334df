using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>Answers everything below <c>/_local/</c> and the page; everything else is the pipeline's.</summary>
internal sealed class ControlServer(LocalServices services, CancellationToken stopping)
{
    private const string Root = "/_local/";

    private readonly EventStream _events = new(services);

    private readonly ControlRoute[] _routes =
    [
        new("GET", "status", _ => ControlReply.Ok(services.Status())),
        new("GET", "openapi.json", _ => PageFiles.Document),
        .. ClockRoutes.All(services.Clock),
        .. FaultRoutes.All(services),
        .. RequestRoutes.All(services),
        .. JobRoutes.All(services.State),
        .. AccountRoutes.All(services),
        .. WebhookRoutes.All(services),
    ];

    /// <summary>Whether a request is the control API's or the page's.</summary>
    public static bool Owns(HttpRequest request) =>
        request.Path.Value!.StartsWith(Root, StringComparison.Ordinal)
        || ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && PageFiles.Find(request.Path.Value) is not null);

    public async Task HandleAsync(HttpContext context)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            ControlReply? reply;
            try
            {
                LoopbackGuard.Check(context.Request);
                reply = await ReplyAsync(context, aborted.Token);
            }
            catch (ControlException rejected)
            {
                reply = ControlReply.Of(rejected.Problem);
            }

            if (reply is not null)
            {
                await SendAsync(context.Response, reply, aborted.Token);
            }
        }
        catch (Exception disconnected) when (disconnected is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    /// <returns>The response; <see langword="null"/> after a stream that is complete.</returns>
    private async Task<ControlReply?> ReplyAsync(HttpContext context, CancellationToken cancellation)
    {
        var request = context.Request;
        if (PageFiles.Find(request.Path.Value!) is { } file)
        {
            return file;
        }

        var path = request.Path.Value![Root.Length..];
        if (path == "events" && HttpMethods.IsGet(request.Method))
        {
            await _events.SendAsync(context.Response, cancellation);
            return null;
        }

        var segments = path.Split('/');
        var found = _routes.Select(route => (Route: route, Arguments: route.ArgumentsIn(segments))).Where(match => match.Arguments is not null).ToArray();
        if (found.Length == 0)
        {
            throw ControlException.NotFound($"{request.Path}", "GET /_local/openapi.json describes all operations.");
        }

        var (route, arguments) = Array.Find(found, match => match.Route.Verb == request.Method);
        if (route is null)
        {
            throw WrongMethod(string.Join(", ", found.Select(match => match.Route.Verb)));
        }

        using var body = await BodyAsync(request, route, cancellation);
        return await route.Handle(new ControlRequest(arguments!, request.Query, body?.RootElement ?? default), cancellation);
    }

    private static async Task<JsonDocument?> BodyAsync(HttpRequest request, ControlRoute route, CancellationToken cancellation)
    {
        var bytes = await RequestBody.ReadAsync(request, route.MaxBody, cancellation)
            ?? throw new ControlException(413, "The body is too large.", $"Send at most {route.MaxBody} bytes.");
        try
        {
            return route.TakesBody ? Body.Parse(bytes) : null;
        }
        catch (JsonException malformed)
        {
            throw new ControlException(400, malformed.Message, "Send a JSON object.");
        }
    }

    private static async Task SendAsync(HttpResponse response, ControlReply reply, CancellationToken cancellation)
    {
        response.StatusCode = reply.Status;
        PageFiles.Protect(response);
        if (reply.Status != StatusCodes.Status204NoContent)
        {
            response.ContentType = reply.ContentType;
            response.ContentLength = reply.Body.Length;
            if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            {
                await response.Body.WriteAsync(reply.Body, cancellation);
            }
        }
    }

    private static ControlException WrongMethod(string methods) => new(405, "The path has no such method.", $"Take one of: {methods}.");
}
