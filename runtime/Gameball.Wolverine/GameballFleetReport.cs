using System;
using System.Collections.Generic;
using System.Globalization;

namespace Gameball;

/// <summary>The result of a run: every row that was read is in exactly one of four counts.</summary>
public sealed record GameballFleetReport
{
    /// <summary>The run's name.</summary>
    public required string Run { get; init; }

    /// <summary>The number of rows read from the source.</summary>
    public required long RowsIn { get; init; }

    /// <summary>The number of rows that the server applied.</summary>
    public required long Succeeded { get; init; }

    /// <summary>The number of rows that were not applied.</summary>
    public required long Failed { get; init; }

    /// <summary>The number of rows that were not sent yet.</summary>
    public required long Unprocessed { get; init; }

    /// <summary>The number of rows that were sent and whose outcome is unknown, those of open jobs included.</summary>
    public required long Unknown { get; init; }

    /// <summary>The number of jobs that ended.</summary>
    public required long Jobs { get; init; }

    /// <summary>The number of jobs whose counters differ from the outcomes of their rows.</summary>
    public required long JobsMismatched { get; init; }

    /// <summary>The number of jobs that did not complete, or gave no counters.</summary>
    public required long JobsNotChecked { get; init; }

    /// <summary>
    /// The number of jobs that had not ended when the run stopped polling them: after <see cref="BatchImportOptions.MaxJobTime"/>, or because
    /// the server no longer knew the job, rejected the polls or returned unreadable statuses. A run with the same name polls them again.
    /// </summary>
    public required long JobsOpen { get; init; }

    /// <summary>The number of failed rows by the server's code; rows without a code are under the empty string.</summary>
    public required IReadOnlyDictionary<string, long> FailuresByCode { get; init; }

    /// <summary>The number of unknown rows by cause, without those of jobs that are still polled.</summary>
    public required IReadOnlyDictionary<UnknownCause, long> UnknownByCause { get; init; }

    /// <summary>Whether the source was read to its end.</summary>
    public required bool IsSourceEnded { get; init; }

    /// <summary>The reason why the run ended early; <see langword="null"/> when it did not.</summary>
    public string? EndReason { get; init; }

    /// <summary>The time since the run was created, pauses included.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether the source was read to its end, every row has an outcome, and every job ended.</summary>
    public required bool IsEnded { get; init; }

    /// <summary>
    /// Whether the counts are consistent: every row is in one of the four counts, the rows that did not succeed are as many as are listed,
    /// and no job's counters contradict them.
    /// </summary>
    public required CounterCheck Verdict { get; init; }

    /// <summary>Returns the counts in two lines; the first one shows that the rows in are the sum of the four counts.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {RowsIn:N0} rows in = {Succeeded:N0} succeeded + {Failed:N0} failed + {Unprocessed:N0} unprocessed + {Unknown:N0} unknown
        {Jobs:N0} jobs, counters: {Verdict}{(EndReason is null ? "" : ", ended early: " + EndReason)}
        """);
}
