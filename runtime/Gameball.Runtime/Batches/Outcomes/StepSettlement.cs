using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// The last step of a caller-driven import: it computes outcomes from a plan's item and its job's status. It has no state, so it can be
/// repeated.
/// </summary>
internal static class StepSettlement
{
    /// <exception cref="ArgumentException">The job is still open.</exception>
    public static IReadOnlyList<BatchOutcome<TRow>> Settle<TRow>(
        BatchInfo<TRow> info, BatchPlanItem<TRow> item, BatchJob job, BatchJobStatus status, bool wasResubmitted)
    {
        var seen = new JobObservation();
        seen.Add(status);
        if (!seen.IsEnded)
        {
            throw new ArgumentException("The job is " + status.State + " and has not ended; poll it again later.", nameof(status));
        }

        var rows = item.Rows.Select((row, i) =>
        {
            info.Read(row, item.Indexes[i], out var read);
            return read;
        }).ToArray();
        var verdicts = OutcomeJoin.Join(info, rows, seen);
        return rows.Select((row, i) => row.Outcome(wasResubmitted ? ResubmittedRow.Judge(verdicts[i]) : verdicts[i], job)).ToArray();
    }
}
