using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Gameball.Generator.Problems;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

/// <summary>The editor links each problem to its page, so the page must be there and be the right one.</summary>
public sealed class ProblemPageTests
{
    public static TheoryData<string> Ids => [.. ReadingProblems.Rules.Concat(OverlayProblems.Rules).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_help_page(string id)
    {
        var rule = ProblemCatalogue.Rules[id];
        var page = File.ReadAllLines(Path.Combine(Root(), "docs", "problems", id + ".md"));

        page[0].ShouldBe($"# {id}: {rule.Title}");
        page[2].ShouldStartWith(rule.Severity + ". ");
        page.ShouldContain(line => line.StartsWith("**What to do**: "));
        rule.Descriptor.HelpLinkUri.ShouldEndWith($"docs/problems/{id}.md");
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));
}
