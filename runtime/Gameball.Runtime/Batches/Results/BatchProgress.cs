using System;

namespace Gameball;

/// <summary>The progress of an import.</summary>
public sealed record BatchProgress
{
    /// <summary>The number of rows in the source; <see langword="null"/> while it is unknown.</summary>
    public long? RowsTotal { get; init; }

    /// <summary>The number of rows read from the source.</summary>
    public long RowsRead { get; init; }

    /// <summary>The number of rows in jobs that the server accepted.</summary>
    public long RowsSent { get; init; }

    /// <summary>The number of rows with a final outcome or counted as done by an open job.</summary>
    public long RowsProcessed { get; init; }

    /// <summary>The number of resolved rows, which have a final outcome.</summary>
    public long RowsSettled { get; init; }

    /// <summary>The number of resolved rows that succeeded.</summary>
    public long Succeeded { get; init; }

    /// <summary>The number of resolved rows that failed.</summary>
    public long Failed { get; init; }

    /// <summary>The number of jobs that are open on the server.</summary>
    public int JobsOpen { get; init; }

    /// <summary>The number of jobs that have ended or are no longer waited for.</summary>
    public int JobsEnded { get; init; }

    /// <summary>The average number of processed rows per second since the start.</summary>
    public double RowsPerSecond { get; init; }

    /// <summary>
    /// The estimated remaining time at this rate; <see langword="null"/> while the total is unknown or no job has ended, because the rate
    /// is not meaningful yet.
    /// </summary>
    public TimeSpan? TimeLeft { get; init; }
}
