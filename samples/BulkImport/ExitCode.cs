using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>The command's exit codes.</summary>
internal static class ExitCode
{
    public const int Succeeded = 0;
    public const int SomeFailed = 1;
    public const int Unusable = 2;
    public const int Stopped = 3;
    public const int Refused = 4;
    public const int NotSaved = 5;
    public const int Cancelled = 130;

    private static readonly (int Code, string Meaning)[] s_meanings =
    [
        (Succeeded, "every row succeeded, or there were none; a dry run found nothing"),
        (SomeFailed, "some rows failed or are unknown, or the server's counters differ; a dry run found something"),
        (Unusable, "nothing or only a part was imported: the command line, the input or the journal cannot be used"),
        (Stopped, "stopped: some rows were not sent"),
        (Refused, "the server rejected the keys or was unreachable, or the deadline passed"),
        (NotSaved, "rows that did not succeed are not in the intended file: the last lines name their file"),
        (Cancelled, "the wait was cancelled: jobs may continue on the server"),
    ];

    public static string Help => "Exit codes:\n" + string.Join("\n", s_meanings.Select(line => $"  {line.Code,3}  {line.Meaning}"));

    /// <summary>The meanings by code.</summary>
    public static IReadOnlyDictionary<int, string> Meanings { get; } = s_meanings.ToDictionary(line => line.Code, line => line.Meaning);

    /// <summary>Returns the code of an import that has ended.</summary>
    public static int FromTotals(Totals totals, bool isStopped)
    {
        var report = totals.Report;
        return report.EndReason is not null && !isStopped ? Refused
            : totals.Unprocessed > 0 || !report.IsSourceEnded ? Stopped
            : totals.IsComplete ? Succeeded
            : SomeFailed;
    }
}
