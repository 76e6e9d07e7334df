using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.Generator.Corpus.Measuring;

/// <summary>Measures one document in a separate process and writes the measurement as a line of JSON.</summary>
internal static class MeasureChild
{
    public const string Verb = "--measure";

    private const int MaxWarmRuns = 9;
    private static readonly TimeSpan s_warmTime = TimeSpan.FromSeconds(4);
    private static readonly string[] s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static int Run(string document, IEnumerable<string> overlays)
    {
        var project = DocumentSet.ProjectOf([document, .. overlays]);
        var compilation = project.Compilation();
        compilation.GetDiagnostics(); // An installed compiler is compiled ahead of time; this one is not.
        var driver = project.NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var whole, out var problems);
        var emitted = driver.GetRunResult().GeneratedTrees;
        var cold = Elapsed(driver);
        var (warm, allocated) = Warm(project, compilation);
        using var image = new MemoryStream();
        var compiled = whole.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        var measurement = new Measurement(
            new FileInfo(document).Length,
            Operations(document),
            cold,
            warm,
            allocated,
            Bytes(emitted),
            Bytes(project.ForRelease().NewDriver().RunGenerators(compilation).GetRunResult().GeneratedTrees),
            emitted.Sum(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Count()),
            emitted.Length,
            [.. problems.Select(Describe)],
            [.. compiled.Select(Describe)]);
        Console.Out.WriteLine(JsonSerializer.Serialize(measurement));
        return 0;
    }

    private static long Bytes(IEnumerable<SyntaxTree> emitted) => emitted.Sum(tree => (long)Encoding.UTF8.GetByteCount(tree.ToString()));

    /// <summary>The generator's time as the compiler would report it.</summary>
    private static double Elapsed(GeneratorDriver driver) =>
        driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalMilliseconds;

    private static (double Milliseconds, long Allocated) Warm(TestProject project, CSharpCompilation compilation)
    {
        var clock = Stopwatch.StartNew();
        var times = new List<double>();
        var allocated = long.MaxValue;
        while (times.Count == 0 || (times.Count < MaxWarmRuns && clock.Elapsed < s_warmTime))
        {
            var driver = project.NewDriver();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            driver = driver.RunGenerators(compilation);
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
            times.Add(Elapsed(driver));
        }

        return (times.Order().ElementAt(times.Count / 2), allocated);
    }

    private static int Operations(string path)
    {
        var paths = DocumentReader.Read(path, isBundled: false, File.ReadAllText(path)).Root?["paths"]?.Members ?? [];
        return paths.Sum(member => member.Value.Members.Count(operation => s_verbs.Contains(operation.Name)));
    }

    private static Finding Describe(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan();
        var code = diagnostic.Location.SourceTree?.GetText().Lines[start.StartLinePosition.Line].ToString().Trim();
        var (line, column) = (start.StartLinePosition.Line + 1, start.StartLinePosition.Character + 1);
        var place = start.IsValid ? $"{Path.GetFileName(start.Path)}({line},{column}): " : "";
        return new(diagnostic.Id, diagnostic.Severity.ToString(), place + diagnostic.GetMessage() + (code is null ? "" : " | " + code));
    }
}
