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

    public static int Run(DocumentSet documents)
    {
        Table.WriteHead();
        var measurements = new List<Measurement>();
        var crashes = 0;
        foreach (var document in documents.Documents)
        {
            if (Measure(document, documents.Overlays, out var failure) is { } measurement)
            {
                measurements.Add(measurement);
                Table.Write(Path.GetFileName(document), measurement);
            }
            else
            {
                crashes++;
                Table.Write(Path.GetFileName(document), new FileInfo(document).Length, failure!);
            }
        }

        Table.WriteSum(measurements);
        Table.WriteFindings("Problems", measurements.SelectMany(row => row.Problems));
        Table.WriteFindings("Compiler", measurements.SelectMany(row => row.CompilerProblems));
        return crashes > 0 || measurements.Any(row => row.CompilerProblems.Count > 0 || Table.Count(row, "Error") > 0) ? 1 : 0;
    }

    private static Measurement? Measure(string document, IEnumerable<string> overlays, out string? failure)
    {
        using var child = new Child(s_patience, [MeasureChild.Verb, document, .. overlays]);
        var line = child.Lines().LastOrDefault();
        failure = child.Failure;
        return failure is null && line is not null ? JsonSerializer.Deserialize<Measurement>(line) : null;
    }
}
