using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Where calls wait until the quota that they draw on has room for them.</summary>
internal sealed class RateGate(ConnectionSettings settings)
{
    private static readonly LimitInfo s_default = new("default", 30, 360);

    /// <summary>What a call asks for.</summary>
    public static GameballRateLimitRequest Ask(Call call, KeySet keys)
    {
        LimitInfo limit = call.Request.Operation.Limit ?? s_default;
        return new GameballRateLimitRequest(
            keys.Account, call.Server, limit.Bucket, limit.PerSecond, limit.Per30Seconds, call.Request.Operation.Id, call.Request.IsOfImport);
    }

    /// <summary>Waits for a permit.</summary>
    /// <exception cref="GameballRateLimitedException">There was none in the call's time; nothing was sent.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(Call call, GameballRateLimitRequest request)
    {
        RateLimitLease lease = settings.Limiter.AttemptAcquire(request);
        if (!lease.IsAcquired)
        {
            lease.Dispose();
            long since = settings.TimeProvider.GetTimestamp();
            lease = await WaitAsync(call, request).ConfigureAwait(false);
            Waited(request, settings.TimeProvider.GetElapsedTime(since).TotalSeconds);
        }

        if (!lease.IsAcquired)
        {
            throw Refused(call, lease);
        }

        if (call.Left < call.LeastTime)
        {
            // A limiter that does not mind the token granted it too late.
            lease.Dispose();
            throw NoRoom(call, request);
        }

        return lease;
    }

    /// <summary>Tells this process's own limiter that the server refused a call for its quota.</summary>
    /// <param name="request">What had been asked for.</param>
    /// <param name="granted">When it was granted, by the clock's timestamps.</param>
    /// <param name="error">The server's answer.</param>
    public void Report(GameballRateLimitRequest request, long granted, GameballRateLimitedException error)
    {
        if (error.Kind == GameballFailure.Refused)
        {
            Log.QuotaRefused(settings.Logger, request.OperationId, request.Bucket);
            (settings.Limiter as ProcessLimiter)?.Of(request).ReportRefusal(granted, error.RetryAfter);
        }
    }

    private void Waited(in GameballRateLimitRequest request, double seconds)
    {
        Log.LimiterWaited(settings.Logger, request.OperationId, seconds, request.Bucket);
        if (Instruments.LimiterWait.Enabled)
        {
            Instruments.LimiterWait.Record(
                seconds, new(TelemetryNames.Tag.Operation, request.OperationId), new(TelemetryNames.Tag.Bucket, request.Bucket));
        }
    }

    private async ValueTask<RateLimitLease> WaitAsync(Call call, GameballRateLimitRequest request)
    {
        // Granted later, it would have too little time left to be worth sending.
        TimeSpan longest = call.Left - call.LeastTime;
        if (longest <= TimeSpan.Zero)
        {
            throw NoRoom(call, request);
        }

        using CancellationTokenSource deadline = settings.Deadline(longest);
        using CancellationTokenRegistration either = deadline.EndWith(call.Callers);
        try
        {
            return await settings.Limiter.AcquireAsync(request, 1, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw call.Callers.IsCancellationRequested
                ? new OperationCanceledException(
                    $"{call.Request.Operation.Id} was cancelled while it waited for the quota \"{request.Bucket}\".", e, call.Callers)
                : NoRoom(call, request);
        }
    }

    private static GameballRateLimitedException NoRoom(Call call, in GameballRateLimitRequest request) => NotSent(
        call,
        $"{call.Request.Operation.Id} was not sent: the quota \"{request.Bucket}\" had no room for it before the call's time was over, or before "
        + $"too little of it was left for an answer. Send less at a time, or raise {nameof(GameballOptions)}.{nameof(GameballOptions.Timeout)}.");

    private static GameballRateLimitedException Refused(Call call, RateLimitLease lease)
    {
        using (lease)
        {
            TimeSpan? wait = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan asked) ? asked : null;
            return NotSent(call, $"{call.Request.Operation.Id} was not sent: the limiter refused it.", wait);
        }
    }

    private static GameballRateLimitedException NotSent(Call call, string message, TimeSpan? retryAfter = null) =>
        new(GameballFailure.NotSent, message) { OperationId = call.Request.Operation.Id, RetryAfter = retryAfter };
}
