using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;

namespace Gameball.Generator.Corpus.Compare;

/// <summary>Prints the differences between the package's documents and another one.</summary>
internal static class CompareRun
{
    private const string ListName = "Compare/differences.tsv";

    /// <param name="document">A document that Gameball published.</param>
    /// <param name="specs">Our documents and overlays; the overlays apply to both sides.</param>
    /// <returns>1 if a difference is not in the list, or if a row of the list matches no difference.</returns>
    public static int Run(string document, string specs)
    {
        var list = KnownDifferences.Read(File.ReadLines(Path.Combine(AppContext.BaseDirectory, ListName)));
        var differences = Comparison.Compare(ApiDescription.OfFolder(specs), ApiDescription.OfDocument(document, specs));
        var report = list.Judge(differences);
        foreach (var line in Lines(report))
        {
            Console.Out.WriteLine(line);
        }

        return report.ExitCode;
    }

    private static IEnumerable<string> Lines(DifferenceReport report) =>
    [
        .. report.Unlisted,
        .. report.Stale.Select(pattern => "stale  " + pattern + "  no longer occurs: take the row out of " + ListName),
        .. report.Deliberate.Select(reason => $"deliberate  {reason.Count} × {reason.Reason}"),
        $"{report.Unlisted.Count} without a reason, {report.Stale.Count} stale, {report.Deliberate.Sum(reason => reason.Count)} deliberate",
    ];
}
