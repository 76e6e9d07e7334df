using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Overlays;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Gameball.Conformance.Suites;

/// <summary>Tests overlays with the compliant sets of the Overlay specification: a folder with document, overlay and result each.</summary>
internal static class OverlaySuite
{
    public static IEnumerable<SuiteCase> Read(string path) => Directory.EnumerateDirectories(path).Order().Select(
        folder => new SuiteCase(Path.GetFileName(folder), () => Fault(folder)));

    private static string? Fault(string folder)
    {
        var overlay = Document(folder, "overlay.yaml");

        // A set may have another name in 'extends' than the file.
        var name = overlay.Root?["extends"]?.Text ?? "openapi.yaml";
        var document = DocumentReader.Read(name, isBundled: false, File.ReadAllText(Path.Combine(folder, "openapi.yaml")));
        var applied = OverlayApplier.Apply([document, overlay]);
        var errors = applied.Problems.Select(ProblemCatalogue.ToDiagnostic).Where(problem => problem.Severity == DiagnosticSeverity.Error);
        var (result, expected) = (applied.Documents.Single().Root!, Document(folder, "output.yaml").Root!);
        return errors.Any() ? string.Join("; ", errors)
            : Nodes.AreEqual(result, expected) ? null
            : $"{Nodes.Print(result)} is not {Nodes.Print(expected)}";
    }

    private static SourceDocument Document(string folder, string name) =>
        DocumentReader.Read(name, isBundled: false, File.ReadAllText(Path.Combine(folder, name)));
}
