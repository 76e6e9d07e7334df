using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The result of an import: every row that was read is in exactly one of four counts.</summary>
public class BatchReport
{
    private readonly IReadOnlyList<BatchJobReport> _jobs = [];

    internal BatchReport(
        BatchCounts counts, IReadOnlyList<BatchJobReport> jobs, IReadOnlyList<BatchJob> untouched, TimeSpan elapsed, bool sourceEnded)
    {
        Succeeded = counts[RowState.Succeeded];
        Failed = counts[RowState.Failed];
        Unprocessed = counts[RowState.Unprocessed];
        Unknown = counts[RowState.Unknown];
        RowsIn = counts.RowsIn;
        FailuresByCode = counts.FailuresByCode;
        UnknownByCause = counts.UnknownByCause;
        EndReason = counts.EndReason;
        Jobs = jobs;
        OpenJobs = [.. OpenJobs, .. untouched];
        Elapsed = elapsed;
        IsSourceEnded = sourceEnded;
    }

    /// <summary>The number of rows read from the source.</summary>
    public long RowsIn { get; }

    /// <summary>The number of rows that the server applied.</summary>
    public long Succeeded { get; }

    /// <summary>The number of rows that were not applied.</summary>
    public long Failed { get; }

    /// <summary>The number of rows that were never sent.</summary>
    public long Unprocessed { get; }

    /// <summary>The number of rows that were sent and whose outcome is unknown.</summary>
    public long Unknown { get; }

    /// <summary>Whether the source was read to its end. An import that ends early does not read the rest of a lazy source.</summary>
    public bool IsSourceEnded { get; init; }

    /// <summary>
    /// Whether the counts are consistent: every row that was read is in one of the four counts, and no job's counters contradict them.
    /// <see cref="CounterCheck.NotChecked"/> when a job did not complete or gave no counters.
    /// </summary>
    public CounterCheck Verdict =>
        RowsIn != Succeeded + Failed + Unprocessed + Unknown || Jobs.Any(job => job.Verdict == CounterCheck.Mismatch) ? CounterCheck.Mismatch
        : Jobs.All(job => job.Verdict == CounterCheck.Match) ? CounterCheck.Match
        : CounterCheck.NotChecked;

    /// <summary>The reason why the import ended early; <see langword="null"/> when it did not.</summary>
    public string? EndReason { get; init; }

    /// <summary>Whether every row of the source succeeded and no job's counters contradict this.</summary>
    public bool IsComplete => IsSourceEnded && Succeeded == RowsIn && Verdict != CounterCheck.Mismatch;

    /// <summary>The jobs in the order in which they were resolved, each with the check of its counters.</summary>
    public IReadOnlyList<BatchJobReport> Jobs
    {
        get => _jobs;
        init
        {
            _jobs = value ?? throw new ArgumentNullException(nameof(value));
            OpenJobs = [.. value.Where(job => !job.IsEnded).Select(job => job.Job)];
        }
    }

    /// <summary>
    /// The handles of the jobs that were not seen to end; they may still run on the server. They include jobs from the journal that this
    /// run did not poll because it ended early. Even a stopped import lets these continue: a stopped job no longer lists the rows that it
    /// applied, and only an import that has read its rows can query them in time.
    /// </summary>
    public IReadOnlyList<BatchJob> OpenJobs { get; private init; } = [];

    /// <summary>The number of failed rows by the server's code; rows without a code are under the empty string.</summary>
    public IReadOnlyDictionary<string, long> FailuresByCode { get; }

    /// <summary>The number of unknown rows by cause.</summary>
    public IReadOnlyDictionary<UnknownCause, long> UnknownByCause { get; }

    /// <summary>The time from the start to the last outcome.</summary>
    public TimeSpan Elapsed { get; init; }

    internal virtual IEnumerable<string> Shortfalls => [];

    internal string Summary => BatchReportText.Summary(this);

    /// <summary>Throws an exception unless <see cref="IsComplete"/> is true.</summary>
    /// <exception cref="BatchIncompleteException">
    /// A row did not succeed, or the counts are inconsistent. The message names the first such rows;
    /// <see cref="BatchIncompleteException.Report"/> contains all of them.
    /// </exception>
    public void EnsureComplete()
    {
        if (!IsComplete)
        {
            throw new BatchIncompleteException(this);
        }
    }

    /// <summary>Returns the counts in a few lines; the first line shows that the rows in are the sum of the four counts.</summary>
    public override string ToString() => BatchReportText.Format(this);
}

/// <summary>The result of an import, with the caller's row objects for the rows that did not succeed.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class BatchReport<TRow> : BatchReport
{
    /// <summary>
    /// Describes an import that read its source to the end. The rows in are the succeeded rows and those of the list. Set
    /// <see cref="BatchReport.Jobs"/>, <see cref="BatchReport.EndReason"/> and the other properties as needed.
    /// </summary>
    /// <param name="succeeded">The number of rows that the server applied.</param>
    /// <param name="notSucceeded">The outcomes of the other rows, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="ArgumentException">
    /// An outcome is null, is <see cref="RowState.Succeeded"/>, has the index of another one or one beyond the rows in, or has a
    /// <see cref="BatchOutcome{TRow}.Cause"/> without being <see cref="RowState.Unknown"/>, or the other way round.
    /// </exception>
    public BatchReport(long succeeded, params BatchOutcome<TRow>[] notSucceeded)
        : this(
            BatchCounts.Count(succeeded + OutcomeArguments.Check(succeeded, notSucceeded), notSucceeded, endReason: null),
            [], [], TimeSpan.Zero, sourceEnded: true, [.. notSucceeded.OrderBy(outcome => outcome.Index)])
    {
    }

    internal BatchReport(
        BatchCounts counts,
        IReadOnlyList<BatchJobReport> jobs,
        IReadOnlyList<BatchJob> untouched,
        TimeSpan elapsed,
        bool sourceEnded,
        IReadOnlyList<BatchOutcome<TRow>> notSucceeded)
        : base(counts, jobs, untouched, elapsed, sourceEnded) => NotSucceeded = notSucceeded;

    /// <summary>The outcomes of all rows that did not succeed, in the order of the source.</summary>
    public IReadOnlyList<BatchOutcome<TRow>> NotSucceeded { get; }

    /// <summary>The rows that failed.</summary>
    public IEnumerable<TRow> FailedRows => Rows(outcome => outcome.State == RowState.Failed);

    /// <summary>
    /// The rows that were not applied and are valid: never sent, or rejected temporarily (2001, 5003). Import them again unchanged.
    /// </summary>
    public IEnumerable<TRow> RetryableRows => Rows(outcome => outcome.IsWorthRetrying);

    /// <summary>
    /// The failed rows that need a correction or a check first: rejected for their content, not sent for it, or hit by a server error
    /// (5000). <see cref="NotSucceeded"/> contains the reasons.
    /// </summary>
    public IEnumerable<TRow> RejectedRows => Rows(outcome => outcome.State == RowState.Failed && !outcome.IsWorthRetrying);

    internal IReadOnlyList<OpenJobRows<TRow>> OpenJobRows { get; init; } = [];

    internal override IEnumerable<string> Shortfalls => NotSucceeded.Select(outcome => outcome.ToString());

    /// <summary>Returns the same import's report with new outcomes for the rows of its open jobs.</summary>
    internal BatchReport<TRow> With(
        IReadOnlyList<BatchOutcome<TRow>> notSucceeded, IReadOnlyList<BatchJobReport> polled, IReadOnlyList<OpenJobRows<TRow>> open,
        TimeSpan elapsed)
    {
        var updates = polled.ToDictionary(job => job.Job);
        var known = new HashSet<BatchJob>(Jobs.Select(job => job.Job));
        return new BatchReport<TRow>(
            BatchCounts.Count(RowsIn, notSucceeded, EndReason),
            [.. Jobs.Select(job => updates.TryGetValue(job.Job, out var later) ? later : job)],
            [.. OpenJobs.Where(job => !known.Contains(job))],
            Elapsed + elapsed,
            IsSourceEnded,
            notSucceeded)
        {
            OpenJobRows = open,
        };
    }

    private IEnumerable<TRow> Rows(Func<BatchOutcome<TRow>, bool> which) => NotSucceeded.Where(which).Select(outcome => outcome.Row);
}
