using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>A published quota: requests within one second and within thirty.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LimitInfo
{
    /// <summary>Describes a quota.</summary>
    /// <param name="bucket">Operations of one bucket share the quota.</param>
    /// <param name="perSecond">The most requests within any second.</param>
    /// <param name="per30Seconds">The most requests within any thirty seconds.</param>
    public LimitInfo(string bucket, int perSecond, int per30Seconds)
    {
        Bucket = bucket;
        PerSecond = perSecond;
        Per30Seconds = per30Seconds;
    }

    /// <summary>Operations of one bucket share the quota.</summary>
    public string Bucket { get; }

    /// <summary>The most requests within any second.</summary>
    public int PerSecond { get; }

    /// <summary>The most requests within any thirty seconds.</summary>
    public int Per30Seconds { get; }
}
