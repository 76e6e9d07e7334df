using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Gameball.Generator.Benchmarks.Analyzers;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Benchmarks.Used;

/// <summary>
/// The cost of one keystroke in a file of 1,000 lines for the generator's whole pipeline: with all operations, which is what editors have,
/// and with only those that the code uses. Every round has a new text, and the files of the rest of the project stay the same.
/// </summary>
internal static class UsedCost
{
    private const int Rounds = 200;
    private const int WarmUps = 50;
    private const int OtherFiles = 200;

    public static void Run()
    {
        var text = SampleFile.Text(1_000);
        var others = Enumerable.Range(0, OtherFiles)
            .Select(i => CSharpSyntaxTree.ParseText(
                text.Replace("Program", "Other" + i, StringComparison.Ordinal), EmittedCode.ParseOptions, $"Other{i}.cs"))
            .ToList();
        var project = new TestProject().With("openapi.json", Published.Json);
        Console.Out.WriteLine($"{"",-28}{"best ms",10}{"median ms",12}");
        foreach (var (name, operations, files) in new[] { ("all", "all", 0), ("used", "used", 0), ($"used, {OtherFiles} other files", "used", OtherFiles) })
        {
            var costs = Costs(project.Set("GameballOperations", operations), text, others.Take(files));
            Print(name, costs);
        }

        Print("walk over tokens, instead", Walks(text));
    }

    private static void Print(string name, List<double> costs)
    {
        costs.Sort();
        Console.Out.WriteLine(FormattableString.Invariant($"{name,-28}{costs[0],10:0.000}{costs[costs.Count / 2],12:0.000}"));
    }

    private static List<double> Costs(TestProject project, string text, IEnumerable<SyntaxTree> others)
    {
        var compilation = project.Compilation().AddSyntaxTrees(others);
        var driver = project.NewDriver();
        List<double> costs = [];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var tree = CSharpSyntaxTree.ParseText(text + "// " + round, EmittedCode.ParseOptions, "Program.cs");
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], tree);
            var before = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            if (round >= 0)
            {
                costs.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
        }

        return costs;
    }

    /// <summary>Measures the way not taken: the identifiers of the syntax, comments with references to code included.</summary>
    private static List<double> Walks(string text)
    {
        List<double> costs = [];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var root = CSharpSyntaxTree.ParseText(text + "// " + round, EmittedCode.ParseOptions).GetRoot();
            var before = Stopwatch.GetTimestamp();
            var names = root.DescendantTokens(descendIntoTrivia: true).Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText).ToHashSet();
            if (round >= 0 && names.Count > 0)
            {
                costs.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
        }

        return costs;
    }
}
