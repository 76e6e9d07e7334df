using System;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>What a process reports to a quota.</summary>
internal enum ReportKind
{
    /// <summary>A permit was granted and not used.</summary>
    Returned,

    /// <summary>A permit was used that this process granted by itself.</summary>
    Spent,

    /// <summary>Gameball's server rejected a call (429).</summary>
    Refused,

    /// <summary>A trial call had a response other than a rejection.</summary>
    TrialEnded,
}

/// <summary>A report that waits for the next exchange.</summary>
internal sealed class QuotaReport
{
    private readonly Func<long, string[]> _arguments;

    private QuotaReport(ReportKind kind, long at, Func<long, string[]> arguments)
    {
        Kind = kind;
        At = at;
        _arguments = arguments;
    }

    public ReportKind Kind { get; }

    /// <summary>A timestamp of this process's clock. An old report is of no use.</summary>
    public long At { get; }

    public static QuotaReport Returned(long at, string id) => new(ReportKind.Returned, at, _ => [id]);

    public static QuotaReport Spent(long at, string id) => new(ReportKind.Spent, at, age => [id, Text(age)]);

    /// <param name="at">The timestamp of the rejection.</param>
    /// <param name="granted">The store's time at the grant of the rejected call.</param>
    /// <param name="requested">The wait that the server requested; <see langword="null"/> for none.</param>
    public static QuotaReport Refused(long at, long granted, TimeSpan? requested) =>
        new(ReportKind.Refused, at, _ => [Text(granted), Text(requested is { } wait ? Micros.From(wait) : -1)]);

    /// <param name="at">The timestamp of the end.</param>
    /// <param name="began">The store's time at the grant of the trial.</param>
    public static QuotaReport TrialEnded(long at, long began) => new(ReportKind.TrialEnded, at, _ => [Text(began)]);

    /// <summary>Returns the arguments of the script.</summary>
    /// <param name="age">The time since the report, in microseconds.</param>
    public string[] ToArguments(long age) => _arguments(age);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
