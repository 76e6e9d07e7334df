using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>The log messages for webhooks. They contain no keys, no signatures and nothing of a body.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Warning, "A webhook was not handled. {Verdict}: {Reason}.")]
    public static partial void NotHandled(ILogger log, GameballWebhookVerdict verdict, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A webhook was not read: its body is larger than {MaxBodySize} bytes.")]
    public static partial void TooLarge(ILogger log, int maxBodySize);

    [LoggerMessage(3, LogLevel.Error, "A webhook could not be handled; Gameball will send it again.")]
    public static partial void HandlerFailed(ILogger log, Exception exception);
}
