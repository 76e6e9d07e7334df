using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball.Generator.Corpus.Measuring;

/// <summary>Writes the table on the console.</summary>
internal static class Table
{
    private const string Row = "{0,-36}{1,8}{2,6}{3,9}{4,9}{5,9}{6,7}{7,9}{8,7}{9,6}{10,6}{11,6}{12,6}{13,7}{14,8}";
    private const int MaxFindings = 40;

    public static void WriteHead() => Write(
        "document", "KB", "ops", "cold ms", "warm ms", "C# KB", "ratio", "built KB", "ratio", "files", "err", "warn", "info", "C#err", "C#warn");

    public static void Write(string document, Measurement row) => Write(
        document,
        Kilobytes(row.Bytes),
        row.Operations,
        Tenths(row.ColdMilliseconds),
        Tenths(row.WarmMilliseconds),
        Kilobytes(row.CodeBytes),
        Hundredths((double)row.CodeBytes / row.Bytes),
        Kilobytes(row.BuiltBytes),
        Hundredths((double)row.BuiltBytes / row.Bytes),
        row.Files,
        Count(row, "Error"),
        Count(row, "Warning"),
        Count(row, "Info"),
        row.CompilerProblems.Count(finding => finding.Severity == "Error"),
        row.CompilerProblems.Count(finding => finding.Severity == "Warning"));

    public static void Write(string document, long bytes, string failure) =>
        Console.Out.WriteLine($"{document,-36}{Kilobytes(bytes),8}  {failure}");

    public static void WriteSum(IReadOnlyList<Measurement> rows)
    {
        if (rows.Count > 0)
        {
            Write($"{rows.Count} documents", new Measurement(
                rows.Sum(row => row.Bytes),
                rows.Sum(row => row.Operations),
                rows.Sum(row => row.ColdMilliseconds),
                rows.Sum(row => row.WarmMilliseconds),
                rows.Sum(row => row.AllocatedBytes),
                rows.Sum(row => row.CodeBytes),
                rows.Sum(row => row.BuiltBytes),
                rows.Sum(row => row.Types),
                rows.Sum(row => row.Files),
                [.. rows.SelectMany(row => row.Problems)],
                [.. rows.SelectMany(row => row.CompilerProblems)]));
        }
    }

    /// <summary>Prints each kind of finding once, the most frequent first, with its first place.</summary>
    public static void WriteFindings(string title, IEnumerable<Finding> findings)
    {
        var kinds = findings.GroupBy(finding => (finding.Id, finding.Severity)).OrderByDescending(kind => kind.Count());
        foreach (var kind in kinds.Take(MaxFindings))
        {
            Console.Out.WriteLine($"{title}: {kind.Count()} × {kind.Key.Id} {kind.Key.Severity}, such as {kind.First().Text}");
        }
    }

    public static int Count(Measurement row, string severity) => row.Problems.Count(problem => problem.Severity == severity);

    private static void Write(params object[] cells) => Console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, cells));

    private static string Kilobytes(long bytes) => Tenths(bytes / 1024.0);

    private static string Hundredths(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static string Tenths(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
