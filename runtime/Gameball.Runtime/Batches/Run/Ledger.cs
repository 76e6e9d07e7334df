using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The ledger of an import: every row is added once when it is read, and once when it is resolved.</summary>
/// <param name="counts">The counts, which the progress reads under its lock.</param>
/// <param name="keepRows">Whether the report contains the rows that did not succeed.</param>
internal sealed class Ledger<TRow>(BatchCounts counts, bool keepRows)
{
    private readonly List<BatchOutcome<TRow>> _notSucceeded = [];
    private readonly List<BatchJobReport> _jobs = [];
    private readonly List<OpenJobRows<TRow>> _open = [];

    public BatchCounts Counts => counts;

    public long RowsIn => counts.RowsIn;

    /// <summary>The jobs of an earlier run that this run did not process.</summary>
    public IReadOnlyList<BatchJob> Untouched { get; set; } = [];

    public void AddRow() => counts.AddRow();

    public void Enter(
        IEnumerable<BatchOutcome<TRow>> outcomes, IEnumerable<BatchJobReport> jobs, int succeededBesides, IEnumerable<OpenJobRows<TRow>> open)
    {
        _open.AddRange(open);
        counts.AddSucceeded(succeededBesides);
        foreach (var outcome in outcomes)
        {
            counts.Add(outcome.State, outcome.Code, outcome.Cause);
            if (keepRows && outcome.State != RowState.Succeeded)
            {
                _notSucceeded.Add(outcome);
            }
        }

        _jobs.AddRange(jobs);
    }

    public BatchReport Report(TimeSpan elapsed, bool sourceEnded, string? endReason)
    {
        counts.EndReason = endReason;
        var jobs = _jobs.ToArray();
        return keepRows
            ? new BatchReport<TRow>(counts, jobs, Untouched, elapsed, sourceEnded, [.. _notSucceeded.OrderBy(outcome => outcome.Index)])
            {
                OpenJobRows = [.. _open],
            }
            : new BatchReport(counts, jobs, Untouched, elapsed, sourceEnded);
    }
}
