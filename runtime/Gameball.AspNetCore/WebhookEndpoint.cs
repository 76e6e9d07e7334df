using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gameball.Runtime;

/// <summary>
/// Handles one request and sets the status. The sender may be an attacker, so the response has no body; the reasons are logged.
/// </summary>
internal sealed class WebhookEndpoint(
    GameballWebhookReceiver receiver, Func<IServiceProvider, Func<GameballWebhookEvent, CancellationToken, Task>> handlers)
{
    private const string Category = "Gameball.Webhooks";

    public async Task RespondAsync(HttpContext context)
    {
        var log = context.RequestServices.GetService<ILoggerFactory>()?.CreateLogger(Category) ?? NullLogger.Instance;
        context.Response.StatusCode = await StatusAsync(context, log).ConfigureAwait(false);
    }

    private async Task<int> StatusAsync(HttpContext context, ILogger log)
    {
        var stop = context.RequestAborted;
        if (await WebhookBody.ReadAsync(context.Request, receiver.MaxBodySize, stop).ConfigureAwait(false) is not { } body)
        {
            WebhookLog.TooLarge(log, receiver.MaxBodySize);
            return StatusCodes.Status413PayloadTooLarge;
        }

        var signature = context.Request.Headers[GameballWebhookReceiver.SignatureHeader].ToString();
        try
        {
            var result = await receiver.ReceiveAsync(
                body, signature, (received, token) => handlers(context.RequestServices)(received, token), stop).ConfigureAwait(false);
            if (result.Verdict != GameballWebhookVerdict.Accepted)
            {
                WebhookLog.NotHandled(log, result.Verdict, result.Reason);
            }

            return Status(result.Verdict);
        }
#pragma warning disable CA1031 // An exception page of the application must not turn a handler's exception into a success.
        catch (Exception e)
#pragma warning restore CA1031
        {
            WebhookLog.HandlerFailed(log, e);
            return StatusCodes.Status500InternalServerError;
        }
    }

    private static int Status(GameballWebhookVerdict verdict) => verdict switch
    {
        GameballWebhookVerdict.Accepted or GameballWebhookVerdict.Duplicate => StatusCodes.Status200OK,
        GameballWebhookVerdict.InProgress => StatusCodes.Status409Conflict,
        GameballWebhookVerdict.BadSignature => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status400BadRequest,
    };
}
