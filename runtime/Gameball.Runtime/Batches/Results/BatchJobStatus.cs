using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>How a job stands, read from either way in which the server words it.</summary>
public sealed class BatchJobStatus
{
    /// <summary>The server's word for it: <c>queued</c>, <c>running</c>, <c>completed</c>, or one that is not known here.</summary>
    public string State { get; init; } = "";

    /// <summary>Where that word stands; a word that is not known here counts as <see cref="BatchJobPhase.Open"/>.</summary>
    public BatchJobPhase Phase => s_phases.TryGetValue(State, out var phase) ? phase : BatchJobPhase.Open;

    /// <summary>The rows that the server counts in the job. A queued job says 0.</summary>
    public int? Total { get; init; }

    /// <summary>The rows that the server counts as applied, failed ones left out.</summary>
    public int? Finished { get; init; }

    /// <summary>The rows that the server counts as failed.</summary>
    public int? Errors { get; init; }

    /// <summary>The server's progress from 0 to 100, where it gives one.</summary>
    public double? Percent { get; init; }

    /// <summary>The rows that the server names so far. A stopped job names none.</summary>
    public IReadOnlyList<BatchJobEntry> Entries { get; init; } = [];

    private static readonly Dictionary<string, BatchJobPhase> s_phases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["completed"] = BatchJobPhase.Completed,
        ["failed"] = BatchJobPhase.Failed,
        ["stopped"] = BatchJobPhase.Stopped,
        ["cancelled"] = BatchJobPhase.Stopped,
        ["canceled"] = BatchJobPhase.Stopped,
    };

    // Of a job with so many rows, how many are through? Counters where there are any, else the percentage.
    internal int Done(int rows)
    {
        var counted = Counted;
        var done = counted > 0 ? counted : (long)(rows * Math.Max(0, Math.Min(100, Percent ?? 0)) / 100);
        return (int)Math.Max(0, Math.Min(rows, done));
    }

    // Counters that a stopped or failed job no longer gives went nowhere.
    internal bool IsBehind(BatchJobStatus? earlier) =>
        Finished is not null && Counted < (earlier?.Counted ?? 0) && Phase is BatchJobPhase.Open or BatchJobPhase.Completed;

    private long Counted => (long)(Finished ?? 0) + (Errors ?? 0);

    // A stopped job forgets what it named while it ran: the fuller list stays.
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

/// <summary>Where a job stands.</summary>
public enum BatchJobPhase
{
    /// <summary>It waits or runs.</summary>
    Open,

    /// <summary>It went through all of its rows.</summary>
    Completed,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It broke off.</summary>
    Failed,
}
