using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Problems;

/// <summary>The examples of the problem pages: each has the problem where its page says, and the corrected one has none.</summary>
public sealed class PageExampleTests
{
    private static readonly Dictionary<string, string> s_withoutExample = new()
    {
        ["GB1002"] = "needs 64 million characters",
        ["GB1006"] = "needs 200 levels",
        ["GB2010"] = "needs dozens of schemas",
        ["GB2071"] = "needs 2,000 values",
        ["GB3015"] = "needs millions of values",
        ["GB4004"] = "a defect of the generator",
        ["GB4007"] = "needs 2,000 types",
    };

    public static TheoryData<string> Shown => [.. ProblemCatalogue.Rules.Keys.Except(s_withoutExample.Keys)];

    [Fact]
    public void APageWithoutAnExampleHasAReason() => ProblemCatalogue.Rules.Keys
        .Where(id => ProblemPage.Read(Repository.Root, id) is { Example.Count: 0 } or { Corrected.Count: 0 })
        .ShouldBe(s_withoutExample.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Shown))]
    public void TheExampleReportsTheProblemWhereThePageSays(string id)
    {
        var files = ProblemPage.Read(Repository.Root, id).Example;
        var marks = files.SelectMany(file => file.Value.Marks.Select(mark => (mark.Id, Place: $"{file.Key}:{mark.Line}"))).ToList();

        var reports = GeneratorRun.OfAny(Project(files)).Diagnostics;

        // A problem of the project has no place: the marks are in the project file.
        reports.Select(report => report.Location.Kind == LocationKind.None
                ? marks.FirstOrDefault(mark => mark.Id == report.Id && mark.Place.StartsWith(ProblemPage.ProjectFile, StringComparison.Ordinal), (report.Id, Place: "nowhere"))
                : (report.Id, Place: $"{report.Location.GetLineSpan().Path}:{report.Location.GetLineSpan().StartLinePosition.Line + 1}"))
            .ShouldBe(marks, ignoreOrder: true, customMessage: string.Join('\n', reports));
        marks.ShouldContain(mark => mark.Id == id);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void TheCorrectedExampleHasNoProblemAndCompiles(string id) =>
        GeneratorRun.Create(Project(ProblemPage.Read(Repository.Root, id).Whole)).Compile();

    private static TestProject Project(IReadOnlyDictionary<string, MarkedText> files)
    {
        var file = XElement.Parse($"<Project>{files.GetValueOrDefault(ProblemPage.ProjectFile)?.Text}</Project>");
        var documents = files.Keys.Where(name => name != ProblemPage.ProjectFile).ToList();
        var missing = file.Descendants("GameballSpec").Attributes("Include").Select(include => include.Value).Except(documents);
        var project = new TestProject
        {
            Documents =
            [
                .. documents.Select(name => new TestDocument(name, files[name].Text)),
                .. missing.Select(name => new TestDocument(name, text: null)),
            ],
        };
        foreach (var property in file.Elements("PropertyGroup").Elements())
        {
            project = property.Name == "LangVersion"
                ? project with { LanguageVersion = LanguageVersionFacts.TryParse(property.Value, out var version) ? version : default }
                : project.Set(property.Name.LocalName, property.Value);
        }

        // A page about a setting has the documents of the package.
        return project.Documents.IsEmpty && file.Descendants("GameballBundledSpecs").All(property => property.Value != "false")
            ? project with { Documents = [.. Bundled()] }
            : project;
    }

    private static IEnumerable<TestDocument> Bundled() => Directory.GetFiles(Path.Combine(Repository.Root, "specs"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Select(path => new TestDocument(path, File.ReadAllText(path), isBundled: true));
}
