using System;
using System.IO;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>What can go wrong with an import that did not begin or broke off, and the exit code of each.</summary>
internal static class Problems
{
    // The first that fits counts.
    private static readonly (Type Problem, int Code)[] s_codes =
    [
        (typeof(UsageException), ExitCode.Unusable),
        (typeof(BatchCanceledException), ExitCode.Cancelled),
        (typeof(OperationCanceledException), ExitCode.Cancelled),
        (typeof(BatchSourceException), ExitCode.Unusable),
        (typeof(BatchJournalException), ExitCode.Unusable),
        (typeof(GameballException), ExitCode.Refused),
        // A key that the operation needs is not set; an address that may not be called.
        (typeof(InvalidOperationException), ExitCode.Unusable),
        (typeof(ArgumentException), ExitCode.Unusable),
        (typeof(IOException), ExitCode.Unusable),
        (typeof(UnauthorizedAccessException), ExitCode.Unusable),
    ];

    /// <summary>The exit code; <see langword="null"/> for a mistake in this program, which is not caught.</summary>
    public static int? CodeOf(Exception problem) =>
        s_codes.Where(line => line.Problem.IsInstanceOfType(problem)).Select(line => (int?)line.Code).FirstOrDefault();

    /// <summary>The report that came along; <see langword="null"/> when the import did not begin.</summary>
    public static BatchReport? ReportOf(Exception problem) => problem switch
    {
        BatchCanceledException cancelled => cancelled.Report,
        BatchSourceException source => source.Report,
        BatchJournalException journal => journal.Report,
        _ => null,
    };
}
