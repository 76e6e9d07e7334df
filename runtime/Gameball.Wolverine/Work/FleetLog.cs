using System;
using Microsoft.Extensions.Logging;

namespace Gameball.Fleet;

/// <summary>The log messages. None contains a row or a key.</summary>
internal static partial class FleetLog
{
    [LoggerMessage(1, LogLevel.Error, "This process does not work on the run {Run}: {Reason}")]
    public static partial void Unfit(ILogger logger, string run, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The result of a step could not be recorded and is tried again: {Reason}")]
    public static partial void StoreAway(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "A step failed; its partition is tried again when its lease ends.")]
    public static partial void StepFailed(ILogger logger, Exception error);

    [LoggerMessage(4, LogLevel.Warning, "The search for overdue work failed and is repeated: {Reason}")]
    public static partial void SweepFailed(ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Information, "{Count} partitions were overdue and are woken.")]
    public static partial void Woken(ILogger logger, int count);

    [LoggerMessage(6, LogLevel.Information, "The run {Run} is planned: {Chunks} requests.")]
    public static partial void Planned(ILogger logger, string run, long chunks);

    [LoggerMessage(7, LogLevel.Warning, "The coordinator cannot reach the store and tries again: {Reason}")]
    public static partial void CoordinatorWaits(ILogger logger, string reason);

    [LoggerMessage(8, LogLevel.Warning, "The message for new work could not be sent; the search for overdue work replaces it: {Reason}")]
    public static partial void NotWoken(ILogger logger, string reason);
}
