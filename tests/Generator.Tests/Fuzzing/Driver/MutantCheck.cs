using System;
using System.Linq;
using System.Threading;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>
/// Runs the whole generator over damaged copies: it must not throw, emit invalid C#, or take long. The generator's
/// state is the one after the intact document, so that unaffected code is neither emitted nor parsed again.
/// </summary>
internal sealed class MutantCheck
{
    /// <summary>The stack of a thread on Windows: less than anywhere else that a compiler runs.</summary>
    public const int StackSize = 1024 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int NamedFailures = 3;

    private readonly Mutants _mutants;
    private readonly Compilation _compilation;
    private readonly GeneratorDriver _driver;

    public MutantCheck(Mutants mutants)
    {
        var project = new TestProject().With(mutants.Original);
        _mutants = mutants;
        _compilation = project.Compilation();
        _driver = project.NewDriver().RunGenerators(_compilation);
    }

    /// <returns>The failure; <see langword="null"/> without one.</returns>
    public string? Failure(int number, bool compiles)
    {
        var began = TimeProvider.System.GetTimestamp();
        var mutant = _mutants.Document(number);
        var driver = _driver.ReplaceAdditionalText(_mutants.Original, mutant)
            .RunGeneratorsAndUpdateCompilation(_compilation, out var whole, out var problems);
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        var mistakes = problems.Where(problem => !problem.Id.StartsWith("GB", StringComparison.Ordinal) || problem.Id == "GB4004");
        var unparsed = driver.GetRunResult().GeneratedTrees.SelectMany(tree => tree.GetDiagnostics());
        var uncompiled = compiles ? whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) : [];
        var failures = mistakes.Concat(unparsed).Concat(uncompiled).Select(Describe).Distinct().Take(NamedFailures).ToList();
        return failures.Count > 0 ? string.Join("; ", failures) : elapsed > Patience ? $"took {elapsed.TotalSeconds:F1} s" : null;
    }

    /// <summary>Runs on a stack of the smallest size that a compiler has.</summary>
    public static void OnSmallStack(Action action)
    {
        var thread = new Thread(() => action(), StackSize);
        thread.Start();
        thread.Join();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var number = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        var line = diagnostic.Location.SourceTree?.GetText().Lines[number].ToString().Trim();
        return $"{diagnostic.Id} {diagnostic.GetMessage()}{(line is null ? "" : " | " + line)}";
    }
}
