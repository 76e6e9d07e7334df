using System.Threading;
using System.Threading.RateLimiting;

namespace Gameball.Runtime;

/// <summary>A permit of a quota in Redis.</summary>
/// <param name="quota">The quota, which reports the end of the call to the other processes.</param>
/// <param name="granted">The store's time of the grant.</param>
/// <param name="isTrial">Whether the call is a trial during a pause.</param>
internal sealed class SharedLease(SharedQuota quota, long granted, bool isTrial) : GameballRateLimitLease
{
    private int _isEnded = isTrial ? 0 : 1;

    public override void OnRefused(in GameballRateLimitRefusal refusal)
    {
        Interlocked.Exchange(ref _isEnded, 1);
        quota.Refuse(refusal, granted);
    }

    public override void OnNoResponse() => Interlocked.Exchange(ref _isEnded, 1);

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            quota.EndTrial(granted);
        }
    }
}

/// <summary>A permit that this process granted by itself while Redis was unavailable.</summary>
/// <param name="quota">The quota, which reports a rejection to the other processes.</param>
/// <param name="granted">The store's time of the grant, as far as this process knows.</param>
/// <param name="own">The permit of this process's share.</param>
internal sealed class FallbackLease(SharedQuota quota, long granted, RateLimitLease own) : GameballRateLimitLease
{
    public override void OnRefused(in GameballRateLimitRefusal refusal) => quota.Refuse(refusal, granted);

    public override void OnNoResponse() => (own as GameballRateLimitLease)?.OnNoResponse();

    protected override void Dispose(bool disposing) => own.Dispose();
}
