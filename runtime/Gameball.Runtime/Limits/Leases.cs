using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;

namespace Gameball.Runtime;

/// <summary>A granted permit. It is consumed by the grant and need not be returned, so all calls share one object.</summary>
internal sealed class GrantedLease : RateLimitLease
{
    public static readonly GrantedLease Instance = new();

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }
}

/// <summary>
/// A permit for a trial call during a pause, which tests whether the server still rejects calls. It is disposed at the end of the call,
/// after a rejection is reported. A call without a response is inconclusive and abandons the permit.
/// </summary>
internal sealed class TrialLease(Action ended) : RateLimitLease
{
    private Action? _ended = ended;

    public override bool IsAcquired => true;

    public override IEnumerable<string> MetadataNames => [];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = null;
        return false;
    }

    /// <summary>Abandons the trial of a call without a response: the pause continues, and the next trial follows at its time.</summary>
    public void Abandon() => Interlocked.Exchange(ref _ended, null);

    protected override void Dispose(bool disposing) => Interlocked.Exchange(ref _ended, null)?.Invoke();
}

/// <summary>A denied permit with the time until one may be available, and the reason when the server caused the denial.</summary>
internal sealed class DeniedLease(TimeSpan retryAfter, string? reason = null) : RateLimitLease
{
    public override bool IsAcquired => false;

    public override IEnumerable<string> MetadataNames =>
        reason is null ? [MetadataName.RetryAfter.Name] : [MetadataName.RetryAfter.Name, MetadataName.ReasonPhrase.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter
            : metadataName == MetadataName.ReasonPhrase.Name ? reason
            : null;
        return metadata is not null;
    }
}
