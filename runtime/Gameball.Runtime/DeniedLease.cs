using System;
using System.Collections.Generic;
using System.Threading.RateLimiting;

namespace Gameball.Runtime;

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
