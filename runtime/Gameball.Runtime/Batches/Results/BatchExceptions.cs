using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The caller cancelled the wait for an import. Open jobs continue on the server.</summary>
public sealed class BatchCanceledException : OperationCanceledException
{
    internal BatchCanceledException(BatchReport report, System.Threading.CancellationToken token)
        : base("The wait for the import was cancelled; open jobs continue on the server. " + report.Summary, token) => Report = report;

    /// <summary>The report at the time of the cancellation. From <c>ImportAsync</c> it is a <see cref="BatchReport{TRow}"/>.</summary>
    public BatchReport Report { get; }

    /// <summary>The handles of the jobs that were not seen to end.</summary>
    public IReadOnlyList<BatchJob> OpenJobs => Report.OpenJobs;
}

/// <summary>The source of the rows threw an exception. The import waited for the rows that were already sent.</summary>
public sealed class BatchSourceException : Exception
{
    internal BatchSourceException(BatchReport report, Exception inner)
        : base("The source of the rows failed: " + inner.Message + " " + report.Summary, inner) => Report = report;

    /// <summary>The report on the rows that were read. From <c>ImportAsync</c> it is a <see cref="BatchReport{TRow}"/>.</summary>
    public BatchReport Report { get; }
}

/// <summary>An import is not complete: see <see cref="BatchReport.EnsureComplete"/>.</summary>
public sealed class BatchIncompleteException : Exception
{
    private const int RowsShown = 10;

    internal BatchIncompleteException(BatchReport report)
        : base(Describe(report)) => Report = report;

    /// <summary>The import's report.</summary>
    public BatchReport Report { get; }

    private static string Describe(BatchReport report) => "The import is not complete. " + report
        + string.Concat(report.Shortfalls.Take(RowsShown).Select(row => "\n" + row));
}

/// <summary>
/// An import's journal is unusable, belongs to another import, or could no longer be written: the message states the fault and the remedy.
/// The import waited for the rows that were already sent. The journal lists them, and the next import with it resumes from there.
/// </summary>
public sealed class BatchJournalException : Exception
{
    internal BatchJournalException(string path, string message, Exception? inner = null)
        : base(message + " (Journal: " + path + ")", inner) => Path = path;

    /// <summary>The journal's path.</summary>
    public string Path { get; }

    /// <summary>
    /// The report on the rows that were read; <see langword="null"/> when the import did not start. From <c>ImportAsync</c> it is a
    /// <see cref="BatchReport{TRow}"/>.
    /// </summary>
    public BatchReport? Report { get; internal set; }
}
