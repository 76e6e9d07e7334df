using System;
using System.Threading;

namespace Gameball;

/// <summary>Throws the exception of an import that failed.</summary>
internal static class RunEnd
{
    /// <param name="control">The cause of the end.</param>
    /// <param name="sourceFailure">The exception of the source.</param>
    /// <param name="path">The journal's path.</param>
    /// <param name="report">Creates the report.</param>
    /// <param name="neverSent">The number of failed rows that were never sent.</param>
    /// <param name="cancel">The caller's token.</param>
    /// <exception cref="BatchCanceledException">The wait was cancelled.</exception>
    /// <exception cref="BatchSourceException">The source threw an exception.</exception>
    /// <exception cref="BatchJournalException">The journal failed.</exception>
    /// <exception cref="GameballAuthenticationException">The server rejected the keys, and no row was applied.</exception>
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
            throw (failure as BatchJournalException ?? new BatchJournalException(path, control.Reason!, failure)).With(report());
        }

        // The server accepted and rejected no row, in this run or an earlier one, so the exception replaces the report.
        if (control.Failure is { } unusable
            && report() is { Jobs.Count: 0, OpenJobs.Count: 0, Unknown: 0 } empty && empty.Failed <= neverSent)
        {
            throw RejectedKeys.ToException(unusable);
        }
    }
}
