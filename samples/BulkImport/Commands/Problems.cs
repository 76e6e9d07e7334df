using System;
using System.IO;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The problems of an import that did not begin or ended early, and the exit code of each.</summary>
internal static class Problems
{
    // The first match counts.
    private static readonly (Type Problem, int Code)[] s_codes =
    [
        (typeof(UsageException), ExitCode.Unusable),
        (typeof(BatchCanceledException), ExitCode.Cancelled),
        (typeof(OperationCanceledException), ExitCode.Cancelled),
        (typeof(BatchSourceException), ExitCode.Unusable),
        (typeof(BatchJournalException), ExitCode.Unusable),
        (typeof(GameballException), ExitCode.Refused),
        // A required key is not set; an address that may not be called.
        (typeof(InvalidOperationException), ExitCode.Unusable),
        (typeof(ArgumentException), ExitCode.Unusable),
        (typeof(IOException), ExitCode.Unusable),
        (typeof(UnauthorizedAccessException), ExitCode.Unusable),
    ];

    /// <summary>Returns the exit code; <see langword="null"/> for a defect of this program, which is not caught.</summary>
    public static int? CodeOf(Exception problem) =>
        s_codes.Where(line => line.Problem.IsInstanceOfType(problem)).Select(line => (int?)line.Code).FirstOrDefault();

    /// <summary>Returns the report of the exception; <see langword="null"/> if the import did not begin.</summary>
    public static BatchReport? ReportOf(Exception problem) => problem switch
    {
        BatchCanceledException cancelled => cancelled.Report,
        BatchSourceException source => source.Report,
        BatchJournalException journal => journal.Report,
        _ => null,
    };
}
