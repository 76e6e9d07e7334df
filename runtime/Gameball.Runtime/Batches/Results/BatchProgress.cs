using System;

namespace Gameball;

/// <summary>How far an import is.</summary>
public sealed record BatchProgress
{
    /// <summary>The rows of the whole source; <see langword="null"/> while it is not known.</summary>
    public long? RowsTotal { get; init; }

    /// <summary>The rows read from the source.</summary>
    public long RowsRead { get; init; }

    /// <summary>The rows in jobs that the server accepted.</summary>
    public long RowsSent { get; init; }

    /// <summary>The rows whose outcome is final, and those that open jobs already count as done.</summary>
    public long RowsProcessed { get; init; }

    /// <summary>The rows whose outcome is final.</summary>
    public long RowsSettled { get; init; }

    /// <summary>The settled rows that succeeded.</summary>
    public long Succeeded { get; init; }

    /// <summary>The settled rows that failed.</summary>
    public long Failed { get; init; }

    /// <summary>The jobs that are open on the server.</summary>
    public int JobsOpen { get; init; }

    /// <summary>The jobs that have ended, or whose wait has.</summary>
    public int JobsEnded { get; init; }

    /// <summary>Processed rows for each second since the start.</summary>
    public double RowsPerSecond { get; init; }

    /// <summary>
    /// The time that the rest will take at this speed; <see langword="null"/> while the total is not known or no job has ended, for then
    /// the speed says nothing yet.
    /// </summary>
    public TimeSpan? TimeLeft { get; init; }
}
