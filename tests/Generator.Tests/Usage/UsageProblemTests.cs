using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Usage;

public sealed class UsageProblemTests
{
    [Fact]
    public void ManyTypesProposeUsed()
    {
        var many = Many(2_001);

        var problem = GeneratorRun.Create(many, "GB4007").Diagnostics.Single();

        problem.GetMessage().ShouldStartWith("The documents make 2,001 types; set <GameballOperations>used<");
        problem.Severity.ShouldBe(DiagnosticSeverity.Info);
        GeneratorRun.Create(many.Set("GameballOperations", "used"));
        GeneratorRun.Create(many.Set("GameballOperations", "used").Set("DesignTimeBuild", "true"));
        GeneratorRun.Create(Many(2_000));
    }

    [Theory]
    [InlineData("used", "Library", "", "", "", true)]
    [InlineData("used", "Library", "", "", "internal", false)]
    [InlineData("used", "Library", "true", "", "", false)]
    [InlineData("used", "Library", "", "getCustomer", "", false)]
    [InlineData("used", "Exe", "", "", "", false)]
    [InlineData("all", "Library", "", "", "", false)]
    public void ALibraryThatHidesOperationsFromOthersIsTold(
        string operations, string output, string isTest, string keep, string accessibility, bool isReported)
    {
        var project = UsageDocument.Project.Set("GameballOperations", operations).Set("OutputType", output).Set("IsTestProject", isTest)
            .Set("GameballKeep", keep).Set("GameballAccessibility", accessibility);

        GeneratorRun.Create(project, isReported ? ["GB4008"] : []);
    }

    [Fact]
    public void ProblemsOfUnusedOperationsAreReportedToo()
    {
        var text = UsageDocument.Text.Replace("'#/components/schemas/Customer'", "'#/components/schemas/Gone'");
        var all = new TestProject().With("spec.yaml", text);

        var reported = GeneratorRun.OfAny(all).Diagnostics.Select(problem => problem.ToString()).ToList();

        reported.ShouldNotBeEmpty();
        GeneratorRun.OfAny(all.Set("GameballOperations", "used")).Diagnostics.Select(problem => problem.ToString()).ShouldBe(reported);
    }

    private static TestProject Many(int types)
    {
        var schemas = string.Concat(Enumerable.Range(0, types).Select(i => $"    Type{i}: {{ type: object, properties: {{ value: {{ type: string }} }} }}\n"));
        return new TestProject().With("many.yaml", $"openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\ncomponents:\n  schemas:\n{schemas}");
    }
}
