using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Gameball.Generator.Tests.Fuzzing;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Equal documents give equal bytes and problems, whatever the culture, the line endings and the order of the files.</summary>
public class DeterminismTests
{
    private static readonly TestProject s_project = Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Aggregate(new TestProject(), (project, path) => project.With(Path.GetFileName(path), File.ReadAllText(path)))
        .With("shapes.yaml", ShapesDocument.Text);

    private static readonly IReadOnlyList<string> s_expected = Output(s_project);

    [Fact]
    public void TwoRunsGiveTheSameOutput() => Output(s_project).ShouldBe(s_expected);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void ACultureChangesNothing(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")).ShouldBe("İ", "the tests run with the cultures' data");
            Output(s_project).ShouldBe(s_expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LineEndingsChangeNothing(string ending)
    {
        var project = s_project.Documents.Aggregate(s_project, (all, document) =>
            all.Replace(document.Path, document.GetText()!.ToString().Replace("\r\n", "\n").Replace("\n", ending)));

        Output(project).ShouldBe(s_expected);
    }

    [Fact]
    public void TheOrderOfTheFilesChangesNothing()
    {
        foreach (var seed in Enumerable.Range(0, 5))
        {
            var documents = s_project.Documents.ToArray();
            new Random(seed).Shuffle(documents);

            Output(s_project with { Documents = [.. documents] }).ShouldBe(s_expected);
        }
    }

    [Fact]
    public void HintNamesAreShortAndDifferInMoreThanCase()
    {
        var names = GeneratorRun.OfAny(s_project).Files.Keys;

        names.Select(name => name.ToUpperInvariant()).ShouldBeUnique();
        names.ShouldAllBe(name => name.Length <= 100);
    }

    private static IReadOnlyList<string> Output(TestProject project)
    {
        var run = GeneratorRun.OfAny(project);
        return
        [
            .. run.Files.Select(file => file.Key + "\n" + file.Value).Order(StringComparer.Ordinal),
            .. run.Diagnostics.Select(problem => problem.ToString()).Order(StringComparer.Ordinal),
        ];
    }
}
