using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Gameball.CrashRecovery;

/// <summary>An import's report as a file, for another process.</summary>
internal sealed class Outcomes
{
    private readonly Dictionary<long, RowState> _notSucceeded;

    public Outcomes(BatchReport report, IEnumerable<(long Index, RowState State)> notSucceeded)
        : this([report.RowsIn, report.Succeeded, report.Failed, report.Unprocessed, report.Unknown], notSucceeded)
    {
    }

    private Outcomes(long[] counts, IEnumerable<(long Index, RowState State)> notSucceeded)
    {
        Counts = counts;
        _notSucceeded = notSucceeded.ToDictionary(row => row.Index, row => row.State);
    }

    /// <summary>Rows in, succeeded, failed, unprocessed, unknown.</summary>
    public long[] Counts { get; }

    public RowState this[long index] => _notSucceeded.GetValueOrDefault(index, RowState.Succeeded);

    public static Outcomes Read(string path)
    {
        var lines = File.ReadAllLines(path);
        return new Outcomes(
            [.. lines[0].Split(' ').Select(Number)],
            lines.Skip(1).Select(line => line.Split(' ')).Select(parts => (Number(parts[0]), (RowState)Number(parts[1]))));
    }

    public void Write(string path) => File.WriteAllLines(
        path, [string.Join(' ', Counts), .. _notSucceeded.Select(row => row.Key + " " + (int)row.Value)]);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
