using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Shouldly;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>A run of the generator over a project. Problems that a test does not expect fail it.</summary>
internal sealed class GeneratorRun
{
    private readonly TestProject _project;
    private readonly GeneratorDriver _driver;
    private readonly Compilation _compilation;

    private GeneratorRun(TestProject project, GeneratorDriver driver)
    {
        _project = project;
        _driver = driver.RunGeneratorsAndUpdateCompilation(project.Compilation(), out _compilation, out var diagnostics);
        Diagnostics = diagnostics;
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public Dictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>The zero-based lines of the problems.</summary>
    public IEnumerable<int> Lines => Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);

    /// <param name="problems">The expected ids, in order.</param>
    public static GeneratorRun Create(TestProject project, params string[] problems) => OfAny(project).Expect(problems);

    /// <summary>Returns a run whose problems the test checks itself.</summary>
    public static GeneratorRun OfAny(TestProject project) => new(project, project.NewDriver(tracksSteps: true));

    /// <summary>Runs again after an edit, with the same driver, like an editor.</summary>
    public GeneratorRun Then(TestProject edited, params string[] problems) => ThenAny(edited).Expect(problems);

    public GeneratorRun ThenAny(TestProject edited)
    {
        var driver = _driver;
        foreach (var (old, now) in _project.Documents.Zip(edited.Documents).Where(pair => pair.First != pair.Second))
        {
            driver = driver.ReplaceAdditionalText(old, now);
        }

        if (_project.Properties != edited.Properties)
        {
            driver = driver.WithUpdatedAnalyzerConfigOptions(new TestOptions(edited));
        }

        return new GeneratorRun(edited, driver);
    }

    /// <summary>Returns the reason for each output of a step; empty for a step that did not run at all.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>The number of files and reports that this run created rather than reused.</summary>
    public int Written => Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
        .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    /// <summary>The consumer with the emitted files.</summary>
    public Compilation Compilation => _compilation;

    /// <summary>The consumer's assembly; any warning fails.</summary>
    public Assembly Compile() => EmittedCode.Load(_compilation);

    private GeneratorRun Expect(string[] problems)
    {
        Diagnostics.Select(diagnostic => problems.Length == 0 ? diagnostic.ToString() : diagnostic.Id).ShouldBe(problems);
        return this;
    }
}
