using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>What an import did: every row that was read is in exactly one of four counts.</summary>
public class BatchReport
{
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
        OpenJobs = [.. jobs.Where(job => !job.IsEnded).Select(job => job.Job), .. untouched];
        Elapsed = elapsed;
        IsSourceEnded = sourceEnded;
    }

    /// <summary>The rows read from the source.</summary>
    public long RowsIn { get; }

    /// <summary>The rows that the server applied.</summary>
    public long Succeeded { get; }

    /// <summary>The rows that were not applied.</summary>
    public long Failed { get; }

    /// <summary>The rows that were never sent.</summary>
    public long Unprocessed { get; }

    /// <summary>The rows that were sent and of which nobody can say more.</summary>
    public long Unknown { get; }

    /// <summary>Whether the source was read to its end. An import that ends early leaves the rest of a lazy source unread.</summary>
    public bool IsSourceEnded { get; }

    /// <summary>
    /// Whether the numbers hold: every row that was read is in one of the four counts, and no job's counters say otherwise.
    /// <see cref="CounterCheck.NotChecked"/> when a job did not complete or gave no counters.
    /// </summary>
    public CounterCheck Verdict =>
        RowsIn != Succeeded + Failed + Unprocessed + Unknown || Jobs.Any(job => job.Verdict == CounterCheck.Mismatch) ? CounterCheck.Mismatch
        : Jobs.All(job => job.Verdict == CounterCheck.Match) ? CounterCheck.Match
        : CounterCheck.NotChecked;

    /// <summary>Why the import ended early; <see langword="null"/> when it did not.</summary>
    public string? EndReason { get; }

    /// <summary>Whether every row of the source succeeded and no job's counters say otherwise.</summary>
    public bool IsComplete => IsSourceEnded && Succeeded == RowsIn && Verdict != CounterCheck.Mismatch;

    /// <summary>The jobs in the order in which they were settled, each with the verdict on its counters.</summary>
    public IReadOnlyList<BatchJobReport> Jobs { get; }

    /// <summary>
    /// The handles of the jobs whose end was not seen: they may still run on the server. Among them are those that the journal knows and
    /// this run ended too early to ask for. They are left to run even by a stop: one that is stopped forgets what it applied, and only who
    /// has its rows can learn that in time.
    /// </summary>
    public IReadOnlyList<BatchJob> OpenJobs { get; }

    /// <summary>The failed rows counted by the server's code; those without one under the empty text.</summary>
    public IReadOnlyDictionary<string, long> FailuresByCode { get; }

    /// <summary>The unknown rows counted by cause.</summary>
    public IReadOnlyDictionary<UnknownCause, long> UnknownByCause { get; }

    /// <summary>From the start to the last outcome.</summary>
    public TimeSpan Elapsed { get; }

    internal virtual IEnumerable<string> Shortfalls => [];

    internal string Summary => BatchReportText.Summary(this);

    /// <summary>Throws unless <see cref="IsComplete"/>.</summary>
    /// <exception cref="BatchIncompleteException">
    /// A row did not succeed, or the numbers do not agree; the message names the first such rows, <see cref="BatchIncompleteException.Report"/>
    /// all of them.
    /// </exception>
    public void EnsureComplete()
    {
        if (!IsComplete)
        {
            throw new BatchIncompleteException(this);
        }
    }

    /// <summary>The numbers in a few lines, first of all that rows in are the sum of the four counts.</summary>
    public override string ToString() => BatchReportText.Format(this);
}

/// <summary>What an import did, with the caller's own objects of the rows that did not succeed.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class BatchReport<TRow> : BatchReport
{
    internal BatchReport(
        BatchCounts counts,
        IReadOnlyList<BatchJobReport> jobs,
        IReadOnlyList<BatchJob> untouched,
        TimeSpan elapsed,
        bool sourceEnded,
        IReadOnlyList<BatchOutcome<TRow>> notSucceeded)
        : base(counts, jobs, untouched, elapsed, sourceEnded) => NotSucceeded = notSucceeded;

    /// <summary>The outcomes of all rows that did not succeed, by their place in the source.</summary>
    public IReadOnlyList<BatchOutcome<TRow>> NotSucceeded { get; }

    /// <summary>The rows that failed.</summary>
    public IEnumerable<TRow> FailedRows => Rows(outcome => outcome.State == RowState.Failed);

    /// <summary>
    /// The rows that were not applied and are well as they are: never sent, or turned away for a while (2001, 5003). Import them again as
    /// they are.
    /// </summary>
    public IEnumerable<TRow> RetryableRows => Rows(outcome => outcome.IsWorthRetrying);

    /// <summary>
    /// The rows that failed and want a look first: refused for what is in them, not sent for it, or met by a fault of the server (5000).
    /// Each one's reason is in <see cref="NotSucceeded"/>.
    /// </summary>
    public IEnumerable<TRow> RejectedRows => Rows(outcome => outcome.State == RowState.Failed && !outcome.IsWorthRetrying);

    internal IReadOnlyList<OpenJobRows<TRow>> OpenJobRows { get; init; } = [];

    internal override IEnumerable<string> Shortfalls => NotSucceeded.Select(outcome => outcome.ToString());

    /// <summary>The same import, with more known of the rows of its open jobs.</summary>
    internal BatchReport<TRow> With(
        IReadOnlyList<BatchOutcome<TRow>> notSucceeded, IReadOnlyList<BatchJobReport> asked, IReadOnlyList<OpenJobRows<TRow>> open,
        TimeSpan elapsed)
    {
        var news = asked.ToDictionary(job => job.Job);
        var known = new HashSet<BatchJob>(Jobs.Select(job => job.Job));
        return new BatchReport<TRow>(
            BatchCounts.Count(RowsIn, notSucceeded, EndReason),
            [.. Jobs.Select(job => news.TryGetValue(job.Job, out var later) ? later : job)],
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
