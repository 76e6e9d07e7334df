using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Analyzers;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gameball.Generator.Benchmarks.Analyzers;

/// <summary>
/// The cost of each analyzer for one keystroke in a file of 1,000 lines: every round has a new text and so a new compilation, as in an
/// editor. The compile of the same file is measured beside it.
/// </summary>
internal static class AnalyzerCost
{
    private const int Rounds = 60;
    private const int WarmUps = 20;

    public static async Task RunAsync()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(GameballAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(GameballAnalyzer)))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var text = SampleFile.Text(1_000);
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var start = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(text, options, "Program.cs")],
            EmittedCode.References.Add(MetadataReference.CreateFromFile(typeof(GameballClient).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var error in start.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5))
        {
            throw new InvalidOperationException(error.ToString());
        }

        List<double> compiles = [];
        var costs = analyzers.ToDictionary(analyzer => analyzer, _ => new List<double>());
        List<double> sums = [];
        var (reports, seen) = (0, 0);
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var tree = CSharpSyntaxTree.ParseText(text + "// " + round, options, "Program.cs");
            var compilation = start.ReplaceSyntaxTree(start.SyntaxTrees[0], tree);
            var before = Stopwatch.GetTimestamp();
            seen += compilation.GetSemanticModel(tree).GetDiagnostics().Length;
            var compile = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
            var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var model = compilation.GetSemanticModel(tree);
            reports = (await run.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None)).Length;
            if (round < 0)
            {
                continue;
            }

            compiles.Add(compile);
            var sum = 0d;
            foreach (var (analyzer, list) in costs)
            {
                var cost = (await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds;
                list.Add(cost);
                sum += cost;
            }

            sums.Add(sum);
        }

        Console.Out.WriteLine($"{text.Split('\n').Length} lines, {reports} reports, {Rounds} keystrokes, {seen / (Rounds + WarmUps)} compiler diagnostics");
        Console.Out.WriteLine($"{"",-28}{"best ms",10}{"median ms",12}");
        foreach (var (analyzer, list) in costs)
        {
            Print(analyzer.GetType().Name, list);
        }

        Print("all analyzers", sums);
        Print("compile of the file", compiles);
    }

    private static void Print(string name, List<double> costs)
    {
        costs.Sort();
        Console.Out.WriteLine(FormattableString.Invariant($"{name,-28}{costs[0],10:0.000}{costs[costs.Count / 2],12:0.000}"));
    }
}
