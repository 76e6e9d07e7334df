using System;
using System.Threading;

namespace Gameball;

/// <summary>How an import that did not go through tells its caller.</summary>
internal static class RunEnd
{
    /// <param name="control">What ended it.</param>
    /// <param name="sourceFailure">What the source threw.</param>
    /// <param name="path">Where the journal is.</param>
    /// <param name="report">Makes the report.</param>
    /// <param name="neverSent">How many of the failed rows our own check refused.</param>
    /// <param name="cancel">The caller's token.</param>
    /// <exception cref="BatchCanceledException">The wait was cancelled.</exception>
    /// <exception cref="BatchSourceException">The source threw.</exception>
    /// <exception cref="BatchJournalException">The journal failed.</exception>
    /// <exception cref="GameballAuthenticationException">The keys were refused, and no row was applied.</exception>
    public static void ThrowIfBroken(
        RunControl control, Exception? sourceFailure, string path, Func<BatchReport> report, long neverSent, CancellationToken cancel)
    {
        if (control.Cause == HaltCause.Cancelled)
        {
            throw new BatchCanceledException(report(), cancel);
        }

        if (sourceFailure is not null)
        {
            throw new BatchSourceException(report(), sourceFailure);
        }

        if (control.LogFailure is { } failure)
        {
            var broken = failure as BatchJournalException ?? new BatchJournalException(path, control.Reason!, failure);
            broken.Report = report();
            throw broken;
        }

        // The server took and judged nothing, for this run or an earlier one, so there is nothing to report but this.
        if (control.Failure is { } unusable
            && report() is { Jobs.Count: 0, OpenJobs.Count: 0, Unknown: 0 } empty && empty.Failed <= neverSent)
        {
            throw RefusedKeys.ToException(unusable);
        }
    }
}
