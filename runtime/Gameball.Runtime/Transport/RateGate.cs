using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Makes calls wait until their quota grants a permit.</summary>
internal sealed class RateGate(ConnectionSettings settings)
{
    // Without a stated quota no limit is known, so a rejection applies only to that operation.
    private const int NoQuota = int.MaxValue;

    /// <summary>Waits for a permit.</summary>
    /// <exception cref="GameballRateLimitedException">No permit was granted within the call's time; nothing was sent.</exception>
    public ValueTask<RateLimitLease> EnterAsync(Call call, KeySet keys)
    {
        // Without limiting, nothing needs the account. Its hash would load OpenSSL: 5 ms of the first call of a program that does not use TLS.
        if (settings.Limiter is NoLimiter && call.Left >= call.MinTime)
        {
            return new(GrantedLease.Unlimited);
        }

        var request = CreateRequest(call, keys);
        settings.Status?.Uses(settings.Limiter, request);
        var lease = settings.Limiter.AttemptAcquire(request);
        return lease.IsAcquired && call.Left >= call.MinTime ? new(lease) : EnterLaterAsync(call, request, lease);
    }

    private async ValueTask<RateLimitLease> EnterLaterAsync(Call call, GameballRateLimitRequest request, RateLimitLease lease)
    {
        string? reason = null;
        if (!lease.IsAcquired)
        {
            reason = lease.TryGetMetadata(MetadataName.ReasonPhrase, out var phrase) ? phrase : null;
            lease.Dispose();
            if (reason is not null && request.IsBackground)
            {
                Log.ImportThrottled(settings.Logger, request.OperationId, request.Bucket, reason);
            }

            var since = settings.TimeProvider.GetTimestamp();
            lease = await WaitAsync(call, request, reason).ConfigureAwait(false);
            Waited(request, settings.TimeProvider.GetElapsedTime(since).TotalSeconds);
        }

        if (!lease.IsAcquired)
        {
            throw Refused(call, lease);
        }

        if (call.Left < call.MinTime)
        {
            // A limiter that ignores the token granted the permit too late.
            Abandon(lease);
            lease.Dispose();
            throw NoPermit(call, request, reason);
        }

        return lease;
    }

    /// <summary>Abandons a permit whose call got no response and is inconclusive.</summary>
    public static void Abandon(RateLimitLease lease) => LeaseOf(lease)?.OnNoResponse();

    /// <summary>Notifies the listeners that the server rejected a call for its quota.</summary>
    /// <param name="call">The call.</param>
    /// <param name="keys">The keys that it was sent with.</param>
    /// <param name="lease">The permit of the call.</param>
    /// <param name="granted">The time of the grant, as a timestamp of the clock.</param>
    /// <param name="error">The server's response.</param>
    public void Report(Call call, KeySet keys, RateLimitLease lease, long granted, GameballRateLimitedException error)
    {
        if (error.Kind != GameballFailureKind.Refused)
        {
            return;
        }

        var request = CreateRequest(call, keys);
        Log.QuotaExceeded(settings.Logger, request.OperationId, request.Bucket);
        GameballRateLimitRefusal refusal = new(request, error.RetryAfter, granted, settings.TimeProvider.GetTimestamp());
        foreach (var listener in settings.Listeners(LeaseOf(lease)))
        {
            try
            {
                listener.OnRefused(refusal);
            }
#pragma warning disable CA1031 // The listener is the caller's code, and the call already has a response.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.RateLimitFeedbackFailed(settings.Logger, listener.GetType().Name, failure);
            }
        }
    }

    private static GameballRateLimitRequest CreateRequest(Call call, KeySet keys)
    {
        var operation = call.Request.Operation;
        var isImport = call.Request.IsImportCall;
        return operation.Limit is { } limit
            ? new(keys.Account, call.Host, limit.Bucket, limit.PerSecond, limit.Per30Seconds, operation.Id, isImport)
            : new(keys.Account, call.Host, operation.Id, NoQuota, NoQuota, operation.Id, isImport);
    }

    private static GameballRateLimitLease? LeaseOf(RateLimitLease lease) =>
        lease.TryGetMetadata(GameballRateLimitLease.Metadata, out var own) ? own : null;

    private void Waited(in GameballRateLimitRequest request, double seconds)
    {
        Log.LimiterWaited(settings.Logger, request.OperationId, seconds, request.Bucket);
        if (Instruments.LimiterWait.Enabled)
        {
            Instruments.LimiterWait.Record(
                seconds, new(TelemetryNames.Tag.Operation, request.OperationId), new(TelemetryNames.Tag.Bucket, request.Bucket));
        }
    }

    private async ValueTask<RateLimitLease> WaitAsync(Call call, GameballRateLimitRequest request, string? reason)
    {
        // A later grant would leave too little time to send the call.
        var longest = call.Left - call.MinTime;
        if (longest <= TimeSpan.Zero)
        {
            throw NoPermit(call, request, reason);
        }

        using var deadline = settings.TimeProvider.Deadline(longest);
        using var either = deadline.CancelWith(call.CallerToken);
        try
        {
            return await settings.Limiter.AcquireAsync(request, 1, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw call.CallerToken.IsCancellationRequested
                ? new OperationCanceledException(
                    $"{call.Request.Operation.Id} was cancelled while it waited for the quota \"{request.Bucket}\".", e, call.CallerToken)
                : NoPermit(call, request, reason);
        }
    }

    private static GameballRateLimitedException NoPermit(Call call, in GameballRateLimitRequest request, string? reason) => NotSent(
        call,
        $"{call.Request.Operation.Id} was not sent: the quota \"{request.Bucket}\" granted no permit within the call's time, or too late "
        + "for a response"
        + (reason is null
            ? $". Send less at a time, or raise {call.TimeoutName}."
            : $": {reason}."));

    private static GameballRateLimitedException Refused(Call call, RateLimitLease lease)
    {
        using (lease)
        {
            TimeSpan? wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var limiterRequest) ? limiterRequest : null;
            var detail = lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) && reason is not null ? $" ({reason})" : "";
            return NotSent(call, $"{call.Request.Operation.Id} was not sent: the limiter rejected it{detail}.", wait);
        }
    }

    private static GameballRateLimitedException NotSent(Call call, string message, TimeSpan? retryAfter = null) =>
        new(GameballFailureKind.NotSent, message) { OperationId = call.Request.Operation.Id, RetryAfter = retryAfter };
}
