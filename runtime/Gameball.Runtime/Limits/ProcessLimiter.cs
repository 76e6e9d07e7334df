using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>
/// The quotas of this process: one for each account, server and bucket, shared by all clients, because the server counts them together.
/// Clients may be created and disposed within a window, so no client owns a quota.
/// </summary>
/// <param name="options">The options of a new quota.</param>
/// <param name="time">The clock.</param>
/// <param name="paused">Called with a bucket whose pause is long enough for trial calls, and the wait that the server requested.</param>
internal sealed class ProcessLimiter(GameballLimitOptions options, TimeProvider time, Action<string, TimeSpan?>? paused = null)
    : PartitionedRateLimiter<GameballRateLimitRequest>, IGameballRateLimitFeedback
{
    private const int ManyQuotas = 1000;

    /// <summary>A quota without a call for this time is the same as a new one.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromMinutes(2);

    private static readonly ConcurrentDictionary<Key, GameballRateLimiter> s_quotas = new();

    private static int s_nextSweep = ManyQuotas;

    /// <summary>Returns the quota of a request.</summary>
    public GameballRateLimiter Get(in GameballRateLimitRequest request)
    {
        Key key = new(time, request.Account, request.Server, request.Bucket);
        return s_quotas.TryGetValue(key, out var quota) ? quota : Add(key, request);
    }

    public void OnRefused(in GameballRateLimitRefusal refusal)
    {
        if (Get(refusal.Request).ReportRefusal(refusal.GrantedTimestamp, refusal.RetryAfter))
        {
            paused?.Invoke(refusal.Request.Bucket, refusal.RetryAfter);
        }
    }

    public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => Get(resource).GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) =>
        Line(resource).AttemptAcquire(permitCount);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) =>
        Line(resource).AcquireAsync(permitCount, cancellationToken);

    private RateLimiter Line(in GameballRateLimitRequest request)
    {
        var quota = Get(request);
        return request.IsBackground ? quota.Background : quota;
    }

    private GameballRateLimiter Add(Key key, GameballRateLimitRequest request)
    {
        // Values of a document are limited to the valid range.
        var added = s_quotas.GetOrAdd(
            key,
            _ => new GameballRateLimiter(Math.Max(1, request.PerSecond), Math.Max(1, request.Per30Seconds), options, time));
        if (s_quotas.Count > Volatile.Read(ref s_nextSweep))
        {
            Sweep(added);
        }

        return added;
    }

    /// <summary>Removes unused quotas, because keys are replaced and an application may serve many accounts.</summary>
    private static void Sweep(GameballRateLimiter added)
    {
        foreach (var quota in s_quotas)
        {
            if (quota.Value != added && quota.Value.IdleDuration > s_idle)
            {
                s_quotas.TryRemove(quota.Key, out _);
            }
        }

        Volatile.Write(ref s_nextSweep, s_quotas.Count + ManyQuotas);
    }

    private readonly record struct Key(TimeProvider Time, string Account, string Server, string Bucket);
}
