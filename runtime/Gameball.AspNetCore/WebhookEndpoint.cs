using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gameball.Runtime;

/// <summary>One request in, one status out. The sender may be anybody, so the answer has no body; the reasons go to the log.</summary>
internal sealed class WebhookEndpoint(
    GameballWebhookReceiver receiver, Func<IServiceProvider, Func<GameballWebhookEvent, CancellationToken, Task>> handlers)
{
    private const string Category = "Gameball.Webhooks";

    public async Task AnswerAsync(HttpContext context)
    {
        ILogger log = context.RequestServices.GetService<ILoggerFactory>()?.CreateLogger(Category) ?? NullLogger.Instance;
        context.Response.StatusCode = await StatusAsync(context, log).ConfigureAwait(false);
    }

    private async Task<int> StatusAsync(HttpContext context, ILogger log)
    {
        CancellationToken stop = context.RequestAborted;
        if (await WebhookBody.ReadAsync(context.Request, receiver.MaxBodySize, stop).ConfigureAwait(false) is not { } body)
        {
            WebhookLog.TooLarge(log, receiver.MaxBodySize);
            return StatusCodes.Status413PayloadTooLarge;
        }

        string signature = context.Request.Headers[GameballWebhookReceiver.SignatureHeader].ToString();
        try
        {
            GameballWebhookResult result = await receiver.ReceiveAsync(
                body, signature, (received, token) => handlers(context.RequestServices)(received, token), stop).ConfigureAwait(false);
            if (result.Verdict != GameballWebhookVerdict.Accepted)
            {
                WebhookLog.NotHandled(log, result.Verdict, result.Reason);
            }

            return Status(result.Verdict);
        }
#pragma warning disable CA1031 // Whatever a handler throws, an exception page of the application's must not turn it into a success.
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
