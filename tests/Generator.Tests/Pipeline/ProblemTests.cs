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
    public void A_small_document_compiles_without_a_problem() => GeneratorRun.Create(ShopDocument.Project).Compile();

    [Fact]
    public void Below_csharp_11_there_is_one_problem_and_nothing_else()
    {
        var wrong = ShopDocument.Project.Set("GameballNamespace", "My App").Replace(ShopDocument.Path, "");

        var run = GeneratorRun.Create(wrong with { LanguageVersion = LanguageVersion.CSharp10 }, "GB4002");

        run.Files.ShouldBeEmpty();
        run.Diagnostics.Single().GetMessage().ShouldContain("C# 10.0");
    }

    [Fact]
    public void No_document_is_a_problem() => GeneratorRun.Create(new TestProject(), "GB4003").Files.ShouldBeEmpty();

    [Fact]
    public void An_additional_file_that_is_no_document_is_left_alone() =>
        GeneratorRun.Create(ShopDocument.Project.With(new TestDocument("notes.txt", "no: [document", isSpec: false)));

    [Fact]
    public void A_bundled_document_needs_both_marks() =>
        GeneratorRun.Create(new TestProject().With(new TestDocument(ShopDocument.Path, ShopDocument.Text, isBundled: true))).Compile();

    [Fact]
    public void A_file_that_cannot_be_opened_is_named() =>
        GeneratorRun.Create(new TestProject().With(new TestDocument("gone.yaml", text: null)), "GB4005")
            .Diagnostics.Single().GetMessage().ShouldContain("gone.yaml");

    [Fact]
    public void A_documents_problem_stands_at_its_line()
    {
        var text = ShopDocument.Text.Replace("#/components/schemas/Job\" }", "#/components/schemas/Gone\" }");

        var run = GeneratorRun.OfAny(new TestProject().With("shop.yaml", text));

        run.Diagnostics.ShouldNotBeEmpty();
        var lines = text.Split('\n');
        run.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Location.GetLineSpan().Path == "shop.yaml");
        run.Lines.ShouldContain(line => lines[line].Contains("Gone"));
    }

    [Fact]
    public void A_mistake_of_the_generator_becomes_a_problem_in_one_line()
    {
        var problem = Guard.Run<Problem?>("shop.yaml", () => throw new InvalidDataException("first\nsecond"), problem => problem);

        var text = ProblemCatalogue.ToDiagnostic(problem!).GetMessage();
        text.ShouldContain("shop.yaml");
        text.ShouldContain("InvalidDataException: first second at ");
        text.ShouldNotContain('\n');
    }

    [Fact]
    public void Cancelling_is_no_mistake() => Should.Throw<OperationCanceledException>(
        () => Guard.Run<Problem?>("shop.yaml", () => throw new OperationCanceledException(), problem => problem));

    [Fact]
    public void Every_rule_has_an_id_of_its_room_and_a_help_page_under_its_title()
    {
        var docs = Path.Combine(Repository.Root, "docs", "problems");
        foreach (var rule in SettingsProblems.Rules)
        {
            rule.Id.ShouldStartWith("GB4");
            File.ReadAllText(Path.Combine(docs, rule.Id + ".md")).ShouldStartWith($"# {rule.Id}: {rule.Title}\n");
        }
    }
}
