using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The caller stopped waiting for an import. Jobs that were open go on at the server.</summary>
public sealed class BatchCanceledException : OperationCanceledException
{
    internal BatchCanceledException(BatchReport report, System.Threading.CancellationToken token)
        : base("The wait for the import was cancelled; open jobs go on at the server. " + report.Summary, token) => Report = report;

    /// <summary>The report so far. From <c>ImportAsync</c> it is a <see cref="BatchReport{TRow}"/>.</summary>
    public BatchReport Report { get; }

    /// <summary>The handles of the jobs whose end was not seen.</summary>
    public IReadOnlyList<BatchJob> OpenJobs => Report.OpenJobs;
}

/// <summary>The source of the rows threw. What had been sent was awaited first.</summary>
public sealed class BatchSourceException : Exception
{
    internal BatchSourceException(BatchReport report, Exception inner)
        : base("The source of the rows failed: " + inner.Message + " " + report.Summary, inner) => Report = report;

    /// <summary>What became of the rows that were read. From <c>ImportAsync</c> it is a <see cref="BatchReport{TRow}"/>.</summary>
    public BatchReport Report { get; }
}

/// <summary>An import did not do all that it was asked to: <see cref="BatchReport.EnsureComplete"/>.</summary>
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
/// An import's journal cannot be used, is another import's, or could not be written any more: the message says which, and what helps.
/// What had been sent by then was awaited; the journal names it, and the next import with it goes on from there.
/// </summary>
public sealed class BatchJournalException : Exception
{
    internal BatchJournalException(string path, string message, Exception? inner = null)
        : base(message + " (Journal: " + path + ")", inner) => Path = path;

    /// <summary>The journal's path.</summary>
    public string Path { get; }

    /// <summary>
    /// What became of the rows that were read; <see langword="null"/> when the import did not begin. From <c>ImportAsync</c> it is a
    /// <see cref="BatchReport{TRow}"/>.
    /// </summary>
    public BatchReport? Report { get; internal set; }
}
