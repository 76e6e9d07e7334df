using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.RateLimiting;

namespace Gameball.Runtime;

/// <summary>A permit that was granted. It is spent by being granted, so there is nothing to give back and one object serves all.</summary>
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
/// A permit within a pause, to find out whether the server still refuses. Its end is the end of the call, which comes after the report of
/// a refusal. A call that got no answer found out nothing, and gives the permit up.
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

    /// <summary>The call got no answer: the pause goes on, and the next trial comes at its time.</summary>
    public void GiveUp() => Interlocked.Exchange(ref _ended, null);

    protected override void Dispose(bool disposing) => Interlocked.Exchange(ref _ended, null)?.Invoke();
}

/// <summary>No permit now, when there may be one, and why not where that is the server's doing.</summary>
internal sealed class RefusedLease(TimeSpan retryAfter, string? reason = null) : RateLimitLease
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
