using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Problems;

/// <summary>The number of reported problems, and their severities.</summary>
public sealed class ProblemReportTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: t, version: 1 }\npaths: { /a: { get: { operationId: a, responses: { 200: "
        + "{ content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } } }\ncomponents:\n  schemas:\n    A:\n"
        + "      type: object\n      properties:\n";

    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(101, 101, "1")]
    [InlineData(1500, 101, "1,400")]
    public void ManyProblemsAreCutAndCounted(int mistakes, int reported, string? more)
    {
        var text = Head + string.Concat(Enumerable.Range(0, mistakes).Select(i => $"        p{i}: {{ type: money }}\n"));

        var other = text.Replace("/a:", "/b:").Replace("A:", "B:").Replace("/A", "/B");
        var run = GeneratorRun.OfAny(new TestProject().With("a.yaml", text).With("b.yaml", other));

        foreach (var document in new[] { "a.yaml", "b.yaml" })
        {
            var problems = run.Diagnostics
                .Where(problem => problem.Location.GetLineSpan().Path == document && problem.Id == "GB2007")
                .ToList();
            problems.Count.ShouldBe(reported);
            if (more is not null)
            {
                problems[^1].GetMessage().ShouldBe(
                    $"{more} more problems 'Unknown schema type' follow from here on in this document; "
                    + "correct the listed ones first");
                problems[^1].Location.GetLineSpan().StartLinePosition.Line.ShouldBe(8 + 100);
            }
        }
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("Error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("loud", DiagnosticSeverity.Warning)]
    public void ADocumentMayHaveSeveritiesOfItsOwn(string word, DiagnosticSeverity? severity)
    {
        var text = Head + "        p: { type: money }\n";
        var options = new[] { ("gameball_diagnostic.GB2007.severity", word) };

        var run = GeneratorRun.OfAny(new TestProject().With(new TestDocument("a.yaml", text, options: options)));

        run.Diagnostics.Select(problem => (DiagnosticSeverity?)problem.Severity).ShouldBe(severity is null ? [] : [severity]);
        run.Files.ShouldNotBeEmpty();
    }
}
