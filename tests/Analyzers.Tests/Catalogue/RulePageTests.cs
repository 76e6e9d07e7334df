using System;
using System.IO;
using System.Linq;
using Gameball.Analyzers.Tests.Support;
using Gameball.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Shouldly;
using Xunit;
using Rules = Gameball.Analyzers.Rules;

namespace Gameball.Analyzers.Tests.Catalogue;

/// <summary>Each rule has a page, an entry of the table, and a line of the release file, which agree with it.</summary>
public sealed class RulePageTests
{
    private static readonly string s_docs = Path.Combine(TestClients.Root, "docs");

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRuleHasAPageWithItsTitleSeverityAndRemedy(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(s_docs, "problems", id + ".md"));

        page.ShouldStartWith($"# {id}: {rule.Title}\n\n*{Name(rule.DefaultSeverity)}.* ");
        page.ShouldContain("\n## Remedy\n");
        rule.HelpLinkUri.ShouldBe($"{HelpPages.Address}{id}.md");
        rule.Description.ToString().ShouldStartWith($"docs/problems/{id}.md in the folder of the package");
    }

    [Fact]
    public void EveryPageHasARule() => Directory.GetFiles(Path.Combine(s_docs, "problems"), "GBA*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .ShouldBe(Rules.All.Select(rule => rule.Id), ignoreOrder: true);

    [Fact]
    public void TheTableListsAllRulesAndTheirFixes() =>
        File.ReadAllLines(Path.Combine(s_docs, "analyzers.md")).Where(line => line.StartsWith("| [GBA", StringComparison.Ordinal)).ShouldBe(
            Rules.All.Select(rule =>
                $"| [{rule.Id}](problems/{rule.Id}.md) | {Name(rule.DefaultSeverity)} | {rule.Title} | {(IsFixable(rule.Id) ? "yes" : "")} |".Replace("|  |", "| |")));

    [Fact]
    public void TheReleaseFileListsAllRules() =>
        File.ReadAllLines(Path.Combine(TestClients.Root, "generator", "Gameball.Analyzers", "AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith("GBA", StringComparison.Ordinal))
            .ShouldBe(Rules.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"));

    [Fact]
    public void EveryRuleBelongsToOneAnalyzer() => AllAnalyzers.All.SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Select(rule => rule.Id).ShouldBe(Rules.All.Select(rule => rule.Id), ignoreOrder: true);

    [Fact]
    public void TheAnalyzersDoNotNeedWhatOnlyEditorsHave() => typeof(GameballAnalyzer).Assembly.GetReferencedAssemblies()
        .Select(name => name.Name!)
        .ShouldNotContain(name => name.Contains("Workspaces") || name.StartsWith("Gameball", StringComparison.Ordinal));

    private static bool IsFixable(string id) => typeof(GameballFix).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(GameballFix)))
        .Any(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds.Contains(id));

    private static string Name(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "Information" : severity.ToString();
}
