using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A limiter that grants every request.</summary>
internal sealed class NoLimiter : PartitionedRateLimiter<GameballRateLimitRequest>
{
    public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

    protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) => GrantedLease.Unlimited;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) =>
        new(GrantedLease.Unlimited);
}
