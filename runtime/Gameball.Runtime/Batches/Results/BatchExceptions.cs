using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Gameball;

/// <summary>The caller cancelled the wait for an import. Open jobs continue on the server.</summary>
public sealed class BatchCanceledException : OperationCanceledException
{
    /// <summary>Describes a cancelled import.</summary>
    /// <param name="report">The report at the time of the cancellation.</param>
    /// <param name="token">The token that was cancelled.</param>
    public BatchCanceledException(BatchReport report, CancellationToken token = default)
        : base("The wait for the import was cancelled; open jobs continue on the server. " + ReportArgument.Check(report).Summary, token) =>
        Report = report;

    /// <summary>The report at the time of the cancellation. From <c>ImportAsync</c> it is a <see cref="BatchReport{TRow}"/>.</summary>
    public BatchReport Report { get; }

    /// <summary>The handles of the jobs that were not seen to end.</summary>
    public IReadOnlyList<BatchJob> OpenJobs => Report.OpenJobs;
}

/// <summary>The source of the rows threw an exception. The import waited for the rows that were already sent.</summary>
public sealed class BatchSourceException : Exception
{
    /// <summary>Describes an import whose source failed.</summary>
    /// <param name="report">The report on the rows that were read.</param>
    /// <param name="inner">The source's exception.</param>
    public BatchSourceException(BatchReport report, Exception inner)
        : base("The source of the rows failed: " + inner?.Message + " " + ReportArgument.Check(report).Summary, inner) => Report = report;

    /// <summary>The report on the rows that were read. From <c>ImportAsync</c> it is a <see cref="BatchReport{TRow}"/>.</summary>
    public BatchReport Report { get; }
}

/// <summary>An import is not complete: see <see cref="BatchReport.EnsureComplete"/>.</summary>
public sealed class BatchIncompleteException : Exception
{
    private const int RowsShown = 10;

    /// <summary>Describes an import that is not complete.</summary>
    /// <param name="report">The import's report.</param>
    public BatchIncompleteException(BatchReport report)
        : base(Describe(ReportArgument.Check(report))) => Report = report;

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
    private BatchReport? _report;

    /// <summary>Describes a journal that is unusable.</summary>
    /// <param name="path">The journal's path.</param>
    /// <param name="message">The fault and the remedy; the exception's message adds the path.</param>
    /// <param name="inner">The cause.</param>
    public BatchJournalException(string path, string message, Exception? inner = null)
        : base(message + " (Journal: " + path + ")", inner) => Path = path;

    /// <summary>The journal's path.</summary>
    public string Path { get; }

    /// <summary>
    /// The report on the rows that were read; <see langword="null"/> when the import did not start. From <c>ImportAsync</c> it is a
    /// <see cref="BatchReport{TRow}"/>.
    /// </summary>
    public BatchReport? Report { get => _report; init => _report = value; }

    /// <summary>Adds the report that the import makes at its end.</summary>
    internal BatchJournalException With(BatchReport report)
    {
        _report = report;
        return this;
    }
}

/// <summary>Checks a report before an exception reads it.</summary>
internal static class ReportArgument
{
    public static BatchReport Check(BatchReport? report) => report ?? throw new ArgumentNullException(nameof(report));
}
