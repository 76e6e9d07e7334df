using System;
using System.Threading;

namespace Gameball;

/// <summary>How an import that did not go through tells its caller.</summary>
internal static class RunEnd
{
    /// <exception cref="BatchCanceledException">The wait was cancelled.</exception>
    /// <exception cref="BatchSourceException">The source threw.</exception>
    /// <exception cref="BatchJournalException">The journal failed.</exception>
    /// <exception cref="GameballAuthenticationException">The keys were refused, and no row was applied.</exception>
    public static void ThrowIfBroken(
        RunControl control, Exception? sourceFailure, string path, Func<BatchReport> report, CancellationToken cancel)
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

        // Nothing was taken, by this run or an earlier one, so there is nothing to report but this.
        if (control.Failure is { } unusable && report() is { Jobs.Count: 0, OpenJobs.Count: 0, Failed: 0, Unknown: 0 })
        {
            throw RefusedKeys.Of(unusable);
        }
    }
}
