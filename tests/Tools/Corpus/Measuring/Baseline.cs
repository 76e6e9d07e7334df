using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Gameball.Generator.Corpus.Measuring;

/// <summary>
/// The measurements on record, one line for each document. Sizes are the same on every machine, so they must agree; times and allocations are
/// printed as ratios.
/// </summary>
internal sealed class Baseline
{
    private const double Tolerance = 0.02;
    private const string Head = "document\tC# bytes\ttypes\tallocated\twarm ms";

    private readonly SortedDictionary<string, Line> _lines = new(StringComparer.Ordinal);

    private Baseline()
    {
    }

    public static Baseline Read(string path)
    {
        Baseline baseline = new();
        foreach (var line in File.Exists(path) ? File.ReadLines(path).Skip(1) : [])
        {
            var cells = line.Split('\t');
            baseline._lines[cells[0]] = new(
                long.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture),
                long.Parse(cells[3], CultureInfo.InvariantCulture), double.Parse(cells[4], CultureInfo.InvariantCulture));
        }

        return baseline;
    }

    /// <summary>Replaces the lines of the measured documents and keeps the others.</summary>
    public void Write(string path, IEnumerable<(string Document, Measurement Measurement)> measured)
    {
        foreach (var (document, row) in measured)
        {
            _lines[document] = new(row.CodeBytes, row.Types, row.AllocatedBytes, row.WarmMilliseconds);
        }

        File.WriteAllLines(path, _lines.Select(line => FormattableString.Invariant(
            $"{line.Key}\t{line.Value.CodeBytes}\t{line.Value.Types}\t{line.Value.Allocated}\t{line.Value.Warm:F1}")).Prepend(Head));
    }

    /// <summary>Prints each document beside its line.</summary>
    /// <returns>The number of documents whose sizes differ by more than 2 % or that have no line.</returns>
    public int Compare(IEnumerable<(string Document, Measurement Measurement)> measured)
    {
        var different = 0;
        foreach (var (document, row) in measured)
        {
            if (!_lines.TryGetValue(document, out var line))
            {
                different++;
                Console.Out.WriteLine($"Baseline: {document} has no line; --baseline writes it.");
                continue;
            }

            var (bytes, types) = ((double)row.CodeBytes / line.CodeBytes, (double)row.Types / line.Types);
            var isDifferent = Math.Abs(bytes - 1) > Tolerance || Math.Abs(types - 1) > Tolerance;
            different += isDifferent ? 1 : 0;
            Console.Out.WriteLine(FormattableString.Invariant(
                $"Baseline: {document,-36} C# {bytes:F3} ×, types {types:F3} ×, allocated {(double)row.AllocatedBytes / line.Allocated:F2} ×, ")
                + FormattableString.Invariant($"warm {row.WarmMilliseconds / line.Warm:F2} ×{(isDifferent ? "   more than 2 %: mend it, or write it with --baseline" : "")}"));
        }

        return different;
    }

    private sealed record Line(long CodeBytes, int Types, long Allocated, double Warm);
}
