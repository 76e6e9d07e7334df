using System;
using System.IO;
using System.Linq;
using Gameball.Generator.Pipeline;
using Gameball.Generator.Problems;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

public class ProblemTests
{
    [Fact]
    public void ASmallDocumentCompilesWithoutAProblem() => GeneratorRun.Create(ShopDocument.Project).Compile();

    [Fact]
    public void BelowCsharp11ThereIsOneProblemAndNothingElse()
    {
        var wrong = ShopDocument.Project.Set("GameballNamespace", "My App").Replace(ShopDocument.Path, "");

        var run = GeneratorRun.Create(wrong with { LanguageVersion = LanguageVersion.CSharp10 }, "GB4002");

        run.Files.ShouldBeEmpty();
        run.Diagnostics.Single().GetMessage().ShouldContain("C# 10.0");
    }

    [Fact]
    public void NoDocumentIsAProblem() => GeneratorRun.Create(new TestProject(), "GB4003").Files.ShouldBeEmpty();

    [Fact]
    public void AnotherAdditionalFileIsIgnored() =>
        GeneratorRun.Create(ShopDocument.Project.With(new TestDocument("notes.txt", "no: [document", isSpec: false)));

    [Fact]
    public void ABundledDocumentNeedsBothMarks() =>
        GeneratorRun.Create(new TestProject().With(new TestDocument(ShopDocument.Path, ShopDocument.Text, isBundled: true))).Compile();

    [Fact]
    public void AFileThatCannotBeOpenedIsNamed() =>
        GeneratorRun.Create(new TestProject().With(new TestDocument("gone.yaml", text: null)), "GB4005")
            .Diagnostics.Single().GetMessage().ShouldContain("gone.yaml");

    [Fact]
    public void AProblemOfADocumentIsReportedAtItsLine()
    {
        var text = ShopDocument.Text.Replace("#/components/schemas/Job\" }", "#/components/schemas/Gone\" }");

        var run = GeneratorRun.OfAny(new TestProject().With("shop.yaml", text));

        run.Diagnostics.ShouldNotBeEmpty();
        var lines = text.Split('\n');
        run.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Location.GetLineSpan().Path == "shop.yaml");
        run.Lines.ShouldContain(line => lines[line].Contains("Gone"));
    }

    [Fact]
    public void AnExceptionOfTheGeneratorBecomesAProblemInOneLine()
    {
        var problem = Guard.Run<Problem?>("shop.yaml", () => throw new InvalidDataException("first\nsecond"), problem => problem);

        var text = ProblemCatalogue.ToDiagnostic(problem!).GetMessage();
        text.ShouldContain("shop.yaml");
        text.ShouldContain("InvalidDataException: first second at ");
        text.ShouldNotContain('\n');
    }

    [Fact]
    public void CancellationIsNotReported() => Should.Throw<OperationCanceledException>(
        () => Guard.Run<Problem?>("shop.yaml", () => throw new OperationCanceledException(), problem => problem));

    [Fact]
    public void EveryRuleHasAnIdOfItsRoomAndAHelpPageUnderItsTitle()
    {
        var docs = Path.Combine(Repository.Root, "docs", "problems");
        foreach (var rule in SettingsProblems.Rules)
        {
            rule.Id.ShouldStartWith("GB4");
            File.ReadAllText(Path.Combine(docs, rule.Id + ".md")).ShouldStartWith($"# {rule.Id}: {rule.Title}\n");
        }
    }
}
