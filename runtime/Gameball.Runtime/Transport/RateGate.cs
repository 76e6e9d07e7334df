using System;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Where calls wait until the quota that they draw on has room for them.</summary>
internal sealed class RateGate(ConnectionSettings settings)
{
    // Where a document states no quota there is none, as far as anybody knows: what the server refuses concerns that operation alone.
    private const int NoQuota = int.MaxValue;

    /// <summary>What a call asks for.</summary>
    public static GameballRateLimitRequest Ask(Call call, KeySet keys)
    {
        OperationInfo operation = call.Request.Operation;
        bool isImport = call.Request.IsOfImport;
        return operation.Limit is { } limit
            ? new(keys.Account, call.Host, limit.Bucket, limit.PerSecond, limit.Per30Seconds, operation.Id, isImport)
            : new(keys.Account, call.Host, operation.Id, NoQuota, NoQuota, operation.Id, isImport);
    }

    /// <summary>Waits for a permit.</summary>
    /// <exception cref="GameballRateLimitedException">There was none in the call's time; nothing was sent.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(Call call, GameballRateLimitRequest request)
    {
        RateLimitLease lease = settings.Limiter.AttemptAcquire(request);
        string? reason = null;
        if (!lease.IsAcquired)
        {
            reason = lease.TryGetMetadata(MetadataName.ReasonPhrase, out string? told) ? told : null;
            lease.Dispose();
            if (reason is not null && request.IsBackground)
            {
                Log.ImportWaits(settings.Logger, request.OperationId, request.Bucket, reason);
            }

            long since = settings.TimeProvider.GetTimestamp();
            lease = await WaitAsync(call, request, reason).ConfigureAwait(false);
            Waited(request, settings.TimeProvider.GetElapsedTime(since).TotalSeconds);
        }

        if (!lease.IsAcquired)
        {
            throw Refused(call, lease);
        }

        if (call.Left < call.LeastTime)
        {
            // A limiter that does not mind the token granted it too late.
            GiveUp(lease);
            lease.Dispose();
            throw NoRoom(call, request, reason);
        }

        return lease;
    }

    /// <summary>The permit's call got no answer, so it says nothing of the server.</summary>
    public static void GiveUp(RateLimitLease lease) => (lease as TrialLease)?.GiveUp();

    /// <summary>Tells whoever wants to know that the server refused a call for its quota.</summary>
    /// <param name="request">What had been asked for.</param>
    /// <param name="granted">When it was granted, by the clock's timestamps.</param>
    /// <param name="error">The server's answer.</param>
    public void Report(GameballRateLimitRequest request, long granted, GameballRateLimitedException error)
    {
        if (error.Kind != GameballFailureKind.Refused)
        {
            return;
        }

        Log.QuotaRefused(settings.Logger, request.OperationId, request.Bucket);
        GameballRateLimitRefusal refusal = new(request, error.RetryAfter, granted, settings.TimeProvider.GetTimestamp());
        foreach (IGameballRateLimitFeedback listener in settings.Feedback)
        {
            try
            {
                listener.OnRefused(refusal);
            }
#pragma warning disable CA1031 // The caller's code, and the call has an answer already.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.FeedbackFailed(settings.Logger, listener.GetType().Name, failure);
            }
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

    private async ValueTask<RateLimitLease> WaitAsync(Call call, GameballRateLimitRequest request, string? reason)
    {
        // Granted later, it would have too little time left to be worth sending.
        TimeSpan longest = call.Left - call.LeastTime;
        if (longest <= TimeSpan.Zero)
        {
            throw NoRoom(call, request, reason);
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
                : NoRoom(call, request, reason);
        }
    }

    private static GameballRateLimitedException NoRoom(Call call, in GameballRateLimitRequest request, string? reason) => NotSent(
        call,
        $"{call.Request.Operation.Id} was not sent: the quota \"{request.Bucket}\" had no room for it before the call's time was over, or before "
        + "too little of it was left for an answer"
        + (reason is null
            ? $". Send less at a time, or raise {nameof(GameballOptions)}.{nameof(GameballOptions.Timeout)}."
            : $": {reason}."));

    private static GameballRateLimitedException Refused(Call call, RateLimitLease lease)
    {
        using (lease)
        {
            TimeSpan? wait = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan asked) ? asked : null;
            string why = lease.TryGetMetadata(MetadataName.ReasonPhrase, out string? reason) && reason is not null ? $" ({reason})" : "";
            return NotSent(call, $"{call.Request.Operation.Id} was not sent: the limiter refused it{why}.", wait);
        }
    }

    private static GameballRateLimitedException NotSent(Call call, string message, TimeSpan? retryAfter = null) =>
        new(GameballFailureKind.NotSent, message) { OperationId = call.Request.Operation.Id, RetryAfter = retryAfter };
}
