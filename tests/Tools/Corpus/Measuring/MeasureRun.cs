using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Gameball.Generator.Corpus.Measuring;

/// <summary>Measures documents one after the other, prints a line for each, and the findings over all.</summary>
internal static class MeasureRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static int Run(DocumentSet documents) => Run(documents, static _ => 0);

    /// <summary>Compares the measurements with those on record, too.</summary>
    public static int Compare(DocumentSet documents, string baseline) => Run(documents, Baseline.Read(baseline).Compare);

    /// <summary>Puts the measurements on record.</summary>
    public static int Record(DocumentSet documents, string baseline) => Run(documents, measured =>
    {
        Baseline.Read(baseline).Write(baseline, measured);
        return 0;
    });

    private static int Run(DocumentSet documents, Func<IReadOnlyList<(string Document, Measurement Measurement)>, int> conclude)
    {
        Table.WriteHead();
        var measured = new List<(string Document, Measurement Measurement)>();
        var crashes = 0;
        foreach (var document in documents.Documents)
        {
            if (Measure(document, documents.Overlays, out var failure) is { } measurement)
            {
                measured.Add((Path.GetFileName(document), measurement));
                Table.Write(Path.GetFileName(document), measurement);
            }
            else
            {
                crashes++;
                Table.Write(Path.GetFileName(document), new FileInfo(document).Length, failure!);
            }
        }

        List<Measurement> measurements = [.. measured.Select(row => row.Measurement)];
        Table.WriteSum(measurements);
        Table.WriteFindings("Problems", measurements.SelectMany(row => row.Problems));
        Table.WriteFindings("Compiler", measurements.SelectMany(row => row.CompilerProblems));
        return conclude(measured) + crashes > 0 || measurements.Any(row => row.CompilerProblems.Count > 0 || Table.Count(row, "Error") > 0) ? 1 : 0;
    }

    private static Measurement? Measure(string document, IEnumerable<string> overlays, out string? failure)
    {
        using var child = new Child(s_patience, [MeasureChild.Verb, document, .. overlays]);
        var line = child.Lines().LastOrDefault();
        failure = child.Failure;
        return failure is null && line is not null ? JsonSerializer.Deserialize<Measurement>(line) : null;
    }
}
