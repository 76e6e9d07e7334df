using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Problems;

/// <summary>Each problem links to its page, so the page must exist and match the rule.</summary>
public sealed class ProblemPageTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "problems");

    public static TheoryData<string> Ids => [.. ProblemCatalogue.Rules.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRuleHasAPageWithItsTitleSeverityAndRemedy(string id)
    {
        var rule = ProblemCatalogue.Rules[id];
        var page = File.ReadAllText(Path.Combine(s_folder, id + ".md"));

        page.ShouldStartWith($"# {id}: {rule.Title}\n\n*{(rule.Severity == DiagnosticSeverity.Info ? "Information" : rule.Severity)}.* ");
        page.ShouldContain("\n## Remedy\n");
        rule.Descriptor.HelpLinkUri.ShouldBe($"{HelpPages.Address}{id}.md");
        rule.Descriptor.Description.ToString().ShouldStartWith($"docs/problems/{id}.md in the folder of the package");
    }

    // The pages GBAxxxx belong to the analyzers, and tests/Analyzers.Tests checks them. The error GBBxxxx is one of the package's build logic.
    [Fact]
    public void EveryPageHasARule() => Directory.GetFiles(s_folder, "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => name != "README" && !name.StartsWith("GBA", StringComparison.Ordinal) && !name.StartsWith("GBB", StringComparison.Ordinal))
        .ShouldBe(ProblemCatalogue.Rules.Keys, ignoreOrder: true);

    [Fact]
    public void EveryErrorOfTheBuildLogicHasAPage()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "generator", "Gameball.Generator", "build", "Gameball.Generated.targets"));
        var errors = targets.Descendants("Error").Select(error => error.Attribute("Code")!.Value).ToArray();

        targets.Descendants("Error").Select(error => error.Attribute("HelpLink")!.Value).ShouldBe(errors.Select(id => $"{HelpPages.Address}{id}.md"));
        Directory.GetFiles(s_folder, "GBB*.md").Select(Path.GetFileNameWithoutExtension).ShouldBe(errors, ignoreOrder: true);
        foreach (var id in errors)
        {
            var page = File.ReadAllText(Path.Combine(s_folder, id + ".md"));
            page.ShouldStartWith($"# {id}: ");
            page.ShouldContain("\n## Remedy\n");
            File.ReadAllText(Path.Combine(s_folder, "README.md")).ShouldContain($"[{id}]({id}.md)");

            // TwoClientsTests of tests/Package.Tests builds both projects of the page.
            var examples = ProblemPage.Read(Repository.Root, id);
            examples.Example.Values.SelectMany(file => file.Marks).Select(mark => mark.Id).ShouldBe([id]);
            examples.Corrected.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void AHelpLinkIsAWholeAddress() => HelpPages.Address.ShouldMatch("^https://[^/]+/.*/docs/problems/$");

    [Fact]
    public void TheTableListsAllRules()
    {
        static string Name(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "Information" : severity.ToString();

        File.ReadAllLines(Path.Combine(s_folder, "README.md")).Where(line => line.StartsWith("| [GB")).ShouldBe(
            ProblemCatalogue.Rules.Values.OrderBy(rule => rule.Id)
                .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {Name(rule.Severity)} | {rule.Title} |"));
    }
}
