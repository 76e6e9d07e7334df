using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>
/// The last step of a caller-driven import: it computes outcomes from a plan's item and its job's status. It has no state, so it can be
/// repeated.
/// </summary>
internal static class StepSettlement
{
    /// <exception cref="ArgumentException">The job is still open.</exception>
    public static IReadOnlyList<BatchOutcome<TRow>> Settle<TRow>(
        RowRules<TRow> rules, BatchPlanItem<TRow> item, BatchJob job, BatchJobStatus status, bool wasResubmitted)
    {
        var observation = new JobObservation();
        observation.See(status);
        if (!observation.IsOver)
        {
            throw new ArgumentException("The job is " + status.State + " and has not ended; poll it again later.", nameof(status));
        }

        var rows = item.Rows.Select((row, i) =>
        {
            rules.Read(row, item.Indexes[i], out var read);
            return read;
        }).ToArray();
        var verdicts = OutcomeJoin.Join(rules, rows, observation.Ended());
        return rows.Select((row, i) => row.Outcome(wasResubmitted ? ResubmittedRow.Judge(verdicts[i]) : verdicts[i], job)).ToArray();
    }
}
