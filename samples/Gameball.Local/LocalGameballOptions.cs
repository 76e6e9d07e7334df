using System;

namespace Gameball.Local;

/// <summary>The behaviour of a local Gameball. The defaults resemble the real server.</summary>
public sealed record LocalGameballOptions
{
    /// <summary>The loopback port to listen on; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>The account's API key; <see langword="null"/> for a new one at start.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The account's secret key; <see langword="null"/> for a new one at start.</summary>
    public string? SecretKey { get; init; }

    /// <summary>
    /// The file that keeps the account, the clock and the addresses of webhooks over restarts; <see langword="null"/>: they end with the
    /// server. The file is written within a second of a change, and when the server stops.
    /// </summary>
    public string? StateFile { get; init; }

    /// <summary>The clock that the server's own one follows: the clock of jobs, points, quotas and slow responses.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The duration of a job.</summary>
    public JobDuration JobDuration { get; init; } = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(1));

    /// <summary>The points for each unit of money of an order or a payment.</summary>
    public decimal PointsPerUnit { get; init; } = 1m;

    /// <summary>The value of a spent point, in units of money.</summary>
    public decimal PointValue { get; init; } = 0.1m;

    /// <summary>
    /// Whether an order of a known id in a batch is reported as done and takes no effect; otherwise it is rewarded again. The real
    /// server's behaviour is not documented.
    /// </summary>
    public bool RecognisesOrders { get; init; }

    /// <summary>Whether the published quotas apply; the response to a request over quota is 429.</summary>
    public bool Quotas { get; init; } = true;

    /// <summary>The largest request body in bytes; the response to a larger one is 413.</summary>
    public int MaxBodyBytes { get; init; } = 32 * 1024 * 1024;
}

/// <summary>The duration of a job: a time in the queue, then a time for each row, one after the other.</summary>
/// <param name="Queued">The time from the job's creation to its start.</param>
/// <param name="EachRow">The time from one row's effect to the next one's.</param>
public sealed record JobDuration(TimeSpan Queued, TimeSpan EachRow);
