using System.IO;
using System.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Problems;

/// <summary>Each problem names its page, so the page must be there and be the right one.</summary>
public sealed class ProblemPageTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "problems");

    public static TheoryData<string> Ids => [.. ProblemCatalogue.Rules.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_its_title_severity_and_remedy(string id)
    {
        var rule = ProblemCatalogue.Rules[id];
        var page = File.ReadAllText(Path.Combine(s_folder, id + ".md"));

        page.ShouldStartWith($"# {id}: {rule.Title}\n\n*{(rule.Severity == DiagnosticSeverity.Info ? "Information" : rule.Severity)}.* ");
        page.ShouldContain("\n## Remedy\n");
        rule.Descriptor.HelpLinkUri.ShouldBe($"docs/problems/{id}.md");
    }

    [Fact]
    public void Every_page_has_a_rule() => Directory.GetFiles(s_folder, "*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => name != "README")
        .ShouldBe(ProblemCatalogue.Rules.Keys, ignoreOrder: true);

    [Fact]
    public void The_table_lists_all_rules()
    {
        static string Name(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "Information" : severity.ToString();

        File.ReadAllLines(Path.Combine(s_folder, "README.md")).Where(line => line.StartsWith("| [GB")).ShouldBe(
            ProblemCatalogue.Rules.Values.OrderBy(rule => rule.Id)
                .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {Name(rule.Severity)} | {rule.Title} |"));
    }
}
