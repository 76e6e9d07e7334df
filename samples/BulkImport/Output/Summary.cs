using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace Gameball.BulkImport;

/// <summary>Writes the totals of an import as a table.</summary>
internal static class Summary
{
    public static void Write(ImportHost host, Totals totals) => Tables.Write(host, ["Rows", ""], Lines(totals));

    private static IEnumerable<(string Name, string Value)> Lines(Totals totals)
    {
        var report = totals.Report;
        yield return ("read", Number(totals.RowsIn));
        yield return ("succeeded", Number(report.Succeeded));
        yield return ("failed", Number(totals.Failed));
        foreach (var line in Details(report.FailuresByCode.Select(pair => (pair.Key.Length == 0 ? "no code" : pair.Key, pair.Value))
            .Append(("cannot be read", totals.Feed.Unreadable))))
        {
            yield return line;
        }

        yield return ("unprocessed", Number(totals.Unprocessed));
        yield return ("unknown", Number(totals.Unknown));
        foreach (var line in Details(report.UnknownByCause.Select(pair => (pair.Key.ToString(), pair.Value))
            .Append(("held back", totals.Feed.HeldBack))))
        {
            yield return line;
        }

        var open = report.OpenJobs.Count == 0 ? "" : $"; {report.OpenJobs.Count} may still run";
        yield return ("jobs", Number(report.Jobs.Count) + open);
        yield return ("counters", Verdict(report));
        yield return ("time", Durations.Format(report.Elapsed));
        if (report.EndReason is { } reason)
        {
            yield return ("ended early", reason);
        }
    }

    private static IEnumerable<(string Name, string Value)> Details(IEnumerable<(string Name, long Count)> counts) =>
        counts.Where(count => count.Count > 0).Select(count => ("  " + count.Name, Number(count.Count)));

    private static string Verdict(BatchReport report)
    {
        var differing = report.Jobs.Where(job => job.Verdict == CounterCheck.Mismatch).ToArray();
        var agreeing = report.Jobs.Count(job => job.Verdict == CounterCheck.Match);
        return report.Jobs.Count == 0 ? "nothing was sent"
            : report.Verdict == CounterCheck.Mismatch
            ? "DIFFERS: " + string.Join("; ", differing.Take(3).Select(job => job.ToString()))
            : report.Verdict == CounterCheck.Match
                ? "the server's counters agree"
                : $"the counters of {agreeing} of {report.Jobs.Count} jobs agree, the others were not checked";
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
