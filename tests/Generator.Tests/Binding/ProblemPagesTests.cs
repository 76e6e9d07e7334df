using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class ProblemPagesTests
{
    public static TheoryData<string> Ids => new(BindingProblems.Rules.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryRuleHasAPageWithItsTitleExampleAndRemedy(string id)
    {
        var rule = BindingProblems.Rules.Single(rule => rule.Id == id);
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "problems", id + ".md"));
        page.ShouldStartWith($"# {id}: {rule.Title}\n");
        page.ShouldContain(rule.Severity == DiagnosticSeverity.Info ? "*Information.*" : $"*{rule.Severity}.*");
        page.ShouldContain("```yaml");
        page.ShouldContain("## Remedy");
    }

    [Fact]
    public void RulesHaveIdsOfTheirOwn() => BindingProblems.Rules.Select(rule => rule.Id).ShouldBeUnique();

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
