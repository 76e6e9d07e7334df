using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball;

/// <summary>Formats a report as text.</summary>
internal static class BatchReportText
{
    private const int JobsShown = 5;

    public static string Summary(BatchReport report) =>
        Number(report.RowsIn) + " rows in = " + Number(report.Succeeded) + " succeeded + " + Number(report.Failed) + " failed + "
        + Number(report.Unprocessed) + " unprocessed + " + Number(report.Unknown) + " unknown";

    public static string Format(BatchReport report) => string.Join("\n", Lines(report));

    private static IEnumerable<string> Lines(BatchReport report)
    {
        yield return Summary(report);
        yield return Jobs(report);
        if (report.EndReason is { } reason)
        {
            yield return "ended early: " + reason;
        }

        if (!report.IsSourceEnded)
        {
            yield return "the source was not read to its end";
        }

        if (report.FailuresByCode.Count > 0)
        {
            yield return "failed: " + Counted(report.FailuresByCode.Select(pair => (CodeName(pair.Key), pair.Value)));
        }

        if (report.UnknownByCause.Count > 0)
        {
            yield return "unknown: " + Counted(report.UnknownByCause.Select(pair => (pair.Key.ToString(), pair.Value)));
        }

        foreach (var line in Shown(report.Jobs.Where(job => job.Verdict == CounterCheck.Mismatch || !job.IsEnded || job.CountedBackwards).ToArray()))
        {
            yield return line;
        }
    }

    private static string Jobs(BatchReport report)
    {
        if (report.Jobs.Count == 0)
        {
            return "no job was made; " + Duration(report.Elapsed);
        }

        var agreeing = report.Jobs.Count(job => job.Verdict == CounterCheck.Match);
        var speed = report.Elapsed.TotalSeconds > 0 ? (report.Succeeded + report.Failed) / report.Elapsed.TotalSeconds : 0;
        return Number(report.Jobs.Count) + " jobs, the counters of " + Number(agreeing) + " agree; "
            + Duration(report.Elapsed) + ", " + Number((long)speed) + " rows/s";
    }

    private static IEnumerable<string> Shown(BatchJobReport[] jobs)
    {
        foreach (var job in jobs.Take(JobsShown))
        {
            yield return job.ToString();
        }

        if (jobs.Length > JobsShown)
        {
            yield return "and " + Number(jobs.Length - JobsShown) + " more jobs that differ, are open or had decreasing counters";
        }
    }

    private static string CodeName(string code) => code.Length == 0 ? "no code" : code;

    private static string Counted(IEnumerable<(string Name, long Count)> counts) =>
        string.Join(", ", counts.Select(count => Number(count.Count) + " × " + count.Name));

    private static string Duration(TimeSpan time) => time.TotalMinutes < 1
        ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
        : time.ToString(time.TotalDays < 1 ? @"h\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
