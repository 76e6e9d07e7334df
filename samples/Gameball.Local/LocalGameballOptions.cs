using System;

namespace Gameball.Local;

/// <summary>How a local Gameball behaves. The defaults resemble the real one.</summary>
public sealed record LocalGameballOptions
{
    /// <summary>The loopback port to listen on; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>The account's API key; <see langword="null"/> for one that is made at start.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The account's secret key; <see langword="null"/> for one that is made at start.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The clock that jobs, quotas and slow answers go by.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long a job takes.</summary>
    public JobDuration JobDuration { get; init; } = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(1));

    /// <summary>Points for each unit of money that an order or a payment is rewarded with.</summary>
    public decimal PointsPerUnit { get; init; } = 1m;

    /// <summary>What a point is worth when it is spent, in units of money.</summary>
    public decimal PointValue { get; init; } = 0.1m;

    /// <summary>
    /// Whether a batch's order of an id that is known already is answered as done and takes no effect; else it is rewarded again. What the
    /// real one does is not documented.
    /// </summary>
    public bool RecognisesOrders { get; init; }

    /// <summary>Whether the published quotas apply; a request over quota is answered with 429.</summary>
    public bool Quotas { get; init; } = true;

    /// <summary>The largest request body in bytes; a larger one is answered with 413.</summary>
    public int MaxBodyBytes { get; init; } = 32 * 1024 * 1024;
}

/// <summary>How long a job takes: a time in the queue, then a time for each row, one after the other.</summary>
/// <param name="Queued">From the job's creation to the start of its work.</param>
/// <param name="EachRow">From one row's effect to the next one's.</param>
public sealed record JobDuration(TimeSpan Queued, TimeSpan EachRow);
