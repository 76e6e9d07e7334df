using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>One exchange of a process with a quota: its reports, and the permits that it wants. Times are microseconds.</summary>
/// <param name="process">The process's id.</param>
/// <param name="shape">The quota's windows.</param>
/// <param name="live">The number of waiting calls.</param>
/// <param name="imports">The number of waiting calls of imports.</param>
/// <param name="reports">What happened since the last exchange.</param>
/// <param name="ageOf">Returns the time since a timestamp of this process's clock.</param>
/// <param name="last">The id of the process's latest grant within the windows, which the store must know; empty for none.</param>
/// <param name="isDistrusted">Whether the store's clock jumped.</param>
internal sealed class QuotaAsk(
    string process, QuotaShape shape, int live, int imports, IReadOnlyList<QuotaReport> reports, Func<long, long> ageOf, string last,
    bool isDistrusted)
{
    /// <summary>The number of Redis keys of a quota.</summary>
    public const int KeyCount = 6;

    /// <summary>How long a process that ended without a word counts as one with waiting calls.</summary>
    private const long Lease = 3_000_000;

    private static readonly ReportKind[] s_kinds = [ReportKind.Returned, ReportKind.Spent, ReportKind.Refused, ReportKind.TrialEnded];

    public QuotaShape Shape => shape;

    public int Live => live;

    public int Imports => imports;

    public IReadOnlyList<QuotaReport> Reports => reports;

    /// <summary>Returns the quota's Redis keys. They have one hash tag, so a cluster keeps them together.</summary>
    public static string[] KeysOf(string prefix, string quota) =>
        [.. new[] { "state", "grants", "live", "live-since", "imports", "imports-since" }.Select(name => $"{prefix}:{{{quota}}}:{name}")];

    /// <summary>Returns the arguments of the script, in the order in which it takes them.</summary>
    public string[] ToArguments()
    {
        List<string> arguments =
        [
            process, shape.IsEndless ? "1" : "0", Text(shape.PerSecond), Text(shape.ShortSpan), Text(shape.Per30Seconds), Text(shape.LongSpan),
            shape.ImportShare.ToString("R", CultureInfo.InvariantCulture), Text(live), Text(imports), Text(Lease), Text(shape.LongestPause),
            last, isDistrusted ? "1" : "0",
        ];
        foreach (var kind in s_kinds)
        {
            var ofKind = reports.Where(report => report.Kind == kind).ToList();
            arguments.Add(Text(ofKind.Count));
            ofKind.ForEach(report => arguments.AddRange(report.ToArguments(ageOf(report.At))));
        }

        return [.. arguments];
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
