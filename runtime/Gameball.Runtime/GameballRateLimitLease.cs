using System;
using System.Collections.Generic;
using System.Threading.RateLimiting;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// A granted permit that is notified how its call ended. A limiter in <see cref="GameballLimitOptions.Limiter"/> whose leases have this type
/// hears of rejections (429) even inside of other limiters, such as those of <see cref="PartitionedRateLimiter.Create"/> and
/// <see cref="PartitionedRateLimiter.CreateChained"/>: the client finds the lease by its <see cref="Metadata"/>.
/// </summary>
public abstract class GameballRateLimitLease : RateLimitLease, IGameballRateLimitFeedback
{
    /// <summary>The metadata by which the client finds the lease inside of leases of other limiters.</summary>
    public static MetadataName<GameballRateLimitLease> Metadata { get; } = MetadataName.Create<GameballRateLimitLease>("GAMEBALL_LEASE");

    /// <summary>Returns the lease of a denied permit, with the metadata that the client reads.</summary>
    /// <param name="retryAfter">The time until a permit may be available.</param>
    /// <param name="reason">Why the permit was denied, for the message of the call's exception; <see langword="null"/> for the quota.</param>
    /// <returns>The lease.</returns>
    public static RateLimitLease Denied(TimeSpan retryAfter, string? reason = null) => new DeniedLease(retryAfter, reason);

    /// <inheritdoc/>
    public sealed override bool IsAcquired => true;

    /// <inheritdoc/>
    public sealed override IEnumerable<string> MetadataNames => [Metadata.Name];

    /// <inheritdoc/>
    public sealed override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == Metadata.Name ? this : null;
        return metadata is not null;
    }

    /// <summary>
    /// Handles the rejection of the call. A limiter that implements <see cref="IGameballRateLimitFeedback"/> itself is notified instead of its
    /// leases. Exceptions are logged and do not affect the call.
    /// </summary>
    /// <param name="refusal">The call and the server's <c>Retry-After</c>.</param>
    public abstract void OnRefused(in GameballRateLimitRefusal refusal);

    /// <summary>
    /// Handles the end of a call without a response: it was cancelled, or its connection was lost. Such a call does not show whether the
    /// server still rejects calls. It is called before the lease is disposed.
    /// </summary>
    public virtual void OnNoResponse()
    {
    }
}
