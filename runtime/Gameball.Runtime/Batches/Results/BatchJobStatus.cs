using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>The status of a job, read from either of the server's formats.</summary>
public sealed class BatchJobStatus
{
    /// <summary>The state as the server names it: <c>queued</c>, <c>running</c>, <c>completed</c>, or an unknown one.</summary>
    public string State { get; init; } = "";

    /// <summary>The phase of that state; an unknown state counts as <see cref="BatchJobPhase.Open"/>.</summary>
    public BatchJobPhase Phase => s_phases.TryGetValue(State, out var phase) ? phase : BatchJobPhase.Open;

    /// <summary>The server's count of rows in the job. It is 0 for a queued job.</summary>
    public int? Total { get; init; }

    /// <summary>The server's count of applied rows, without failed ones.</summary>
    public int? Finished { get; init; }

    /// <summary>The server's count of failed rows.</summary>
    public int? Errors { get; init; }

    /// <summary>The server's progress from 0 to 100; <see langword="null"/> when it gives none.</summary>
    public double? Percent { get; init; }

    /// <summary>The rows that the server lists so far. A stopped job lists none.</summary>
    public IReadOnlyList<BatchJobEntry> Entries { get; init; } = [];

    private static readonly Dictionary<string, BatchJobPhase> s_phases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["completed"] = BatchJobPhase.Completed,
        ["failed"] = BatchJobPhase.Failed,
        ["stopped"] = BatchJobPhase.Stopped,
        ["cancelled"] = BatchJobPhase.Stopped,
        ["canceled"] = BatchJobPhase.Stopped,
    };

    // The number of done rows of a job with this many rows: from the counters if there are any, otherwise from the percentage.
    internal int Done(int rows)
    {
        var counted = Counted;
        var done = counted > 0 ? counted : (long)(rows * Math.Max(0, Math.Min(100, Percent ?? 0)) / 100);
        return (int)Math.Max(0, Math.Min(rows, done));
    }

    // A stopped or failed job no longer reports counters. Missing counters did not decrease.
    internal bool IsBehind(BatchJobStatus? earlier) =>
        Finished is not null && Counted < (earlier?.Counted ?? 0) && Phase is BatchJobPhase.Open or BatchJobPhase.Completed;

    private long Counted => (long)(Finished ?? 0) + (Errors ?? 0);

    // A stopped job no longer lists the rows that it listed while it ran, so the longer list is kept.
    internal BatchJobStatus KeepingEntriesOf(BatchJobStatus? earlier) =>
        earlier is null || earlier.Entries.Count <= Entries.Count
            ? this
            : new BatchJobStatus
            {
                State = State,
                Total = Total,
                Finished = Finished,
                Errors = Errors,
                Percent = Percent,
                Entries = earlier.Entries,
            };
}

/// <summary>The phase of a job.</summary>
public enum BatchJobPhase
{
    /// <summary>The job waits or runs.</summary>
    Open,

    /// <summary>The job processed all of its rows.</summary>
    Completed,

    /// <summary>The job was stopped.</summary>
    Stopped,

    /// <summary>The job failed before it processed all of its rows.</summary>
    Failed,
}
