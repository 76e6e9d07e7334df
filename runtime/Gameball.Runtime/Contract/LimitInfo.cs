using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>A published quota: the maximum number of requests within one second and within thirty seconds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LimitInfo
{
    /// <summary>Creates the description of a quota.</summary>
    /// <param name="bucket">The quota's name. Operations of one bucket share the quota.</param>
    /// <param name="perSecond">The maximum number of requests within any second.</param>
    /// <param name="per30Seconds">The maximum number of requests within any thirty seconds.</param>
    public LimitInfo(string bucket, int perSecond, int per30Seconds)
    {
        Bucket = bucket;
        PerSecond = perSecond;
        Per30Seconds = per30Seconds;
    }

    /// <summary>The quota's name. Operations of one bucket share the quota.</summary>
    public string Bucket { get; }

    /// <summary>The maximum number of requests within any second.</summary>
    public int PerSecond { get; }

    /// <summary>The maximum number of requests within any thirty seconds.</summary>
    public int Per30Seconds { get; }
}
