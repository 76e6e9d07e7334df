using System.Linq;
using Gameball.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The steps that an edit runs again: an editor runs the generator on every keystroke.</summary>
public class CachingTests
{
    private static readonly TestProject s_project = ShopDocument.Project;

    [Fact]
    public void AnEditInTheProjectsCodeRunsNoStep()
    {
        var run = GeneratorRun.Create(s_project).Then(s_project with { Code = "class Edited { }" });

        string[] steps =
        [
            GeneratorSteps.Settings, GeneratorSteps.Language, GeneratorSteps.Documents, GeneratorSteps.Client, GeneratorSteps.Problems,
            GeneratorSteps.Files,
        ];
        foreach (var step in steps)
        {
            run.Reasons(step).ShouldNotBeEmpty(step);
            run.Reasons(step).ShouldAllBe(reason => reason == Reason.Cached, step);
        }

        run.Reasons(GeneratorSteps.Polyfills).ShouldBeEmpty();
        run.Written.ShouldBe(0);
    }

    [Fact]
    public void ACommentAtTheTopOfADocumentEmitsNothingAgain()
    {
        var run = GeneratorRun.Create(s_project).Then(s_project.Replace(ShopDocument.Path, "# A comment.\n\n" + ShopDocument.Text));

        run.Reasons(GeneratorSteps.Documents).ShouldBe([Reason.Modified]);
        run.Reasons(GeneratorSteps.Client).ShouldBe([Reason.Unchanged]);
        run.Written.ShouldBe(0);
    }

    [Fact]
    public void ACommentAtTheTopOfADocumentMovesItsProblemsAndEmitsNoCodeAgain()
    {
        var text = ShopDocument.Text.Replace("description: The points that the order earned.", "$ref: \"#/components/responses/Gone\"");
        var first = GeneratorRun.OfAny(s_project.Replace(ShopDocument.Path, text));

        var run = first.ThenAny(s_project.Replace(ShopDocument.Path, "# A comment.\n" + text));

        run.Lines.ShouldNotBeEmpty();
        run.Lines.ShouldBe(first.Lines.Select(line => line + 1));
        run.Reasons(GeneratorSteps.Files).ShouldAllBe(reason => reason == Reason.Unchanged);
        run.Written.ShouldBe(1, "the report of problems");
    }

    [Fact]
    public void AChangedDescriptionChangesOnlyItsFile()
    {
        var text = ShopDocument.Text.Replace("Says how far a job is.", "Tells the progress.");

        var run = GeneratorRun.Create(s_project).Then(s_project.Replace(ShopDocument.Path, text));

        run.Reasons(GeneratorSteps.Files).Count(reason => reason == Reason.Modified).ShouldBe(1);
        run.Written.ShouldBe(1);
        run.Files["GameballClient.Jobs.g.cs"].ShouldContain("Tells the progress.");
    }

    [Fact]
    public void ASecondDocumentIsNotReadAgainWhenTheFirstChanges()
    {
        var project = s_project.With("second.yaml", "openapi: 3.1.0\ninfo: { title: Second, version: '1' }\npaths: {}\n");

        var run = GeneratorRun.OfAny(project).ThenAny(project.Replace(ShopDocument.Path, ShopDocument.Text + "# End.\n"));

        run.Reasons(GeneratorSteps.Documents).ShouldBe([Reason.Modified, Reason.Cached]);
    }

    [Fact]
    public void ACommentAtTheTopOfAReferencedDocumentEmitsNothingAgain()
    {
        const string Base = "components: { schemas: { Base: { properties: { meta: { properties: { a: { type: string } } } } } } }\n";
        const string Use = """
            paths: { /built: { get: { operationId: getBuilt, tags: [Built], responses: { 200: { description: x, content: {
              application/json: { schema: { allOf: [{ $ref: 'base.yaml#/components/schemas/Base' },
              { properties: { meta: { properties: { b: { type: string } } } } }] } } } } } } } }
            """;
        const string Head = "openapi: 3.1.0\ninfo: { title: Second, version: '1' }\n";
        var project = s_project.With("use.yaml", Head + Use).With("base.yaml", Head + "paths: {}\n" + Base);
        var first = GeneratorRun.Create(project);

        var moved = first.Then(project.Replace("base.yaml", "# A comment.\n" + Head + "paths: {}\n" + Base));
        var changed = moved.Then(project.Replace("base.yaml", Head + "paths: {}\n" + Base.Replace("a: {", "a: { description: Changed.,")));

        moved.Reasons(GeneratorSteps.Client).ShouldBe([Reason.Unchanged]);
        moved.Written.ShouldBe(0);
        changed.Written.ShouldBe(1);
        changed.Files["GameballClient.Built.Types.g.cs"].ShouldContain("Changed.");
    }

    [Fact]
    public void AChangedSettingReadsNoDocumentAgain()
    {
        var run = GeneratorRun.Create(s_project).Then(s_project.Set("GameballNamespace", "Contoso"));

        run.Reasons(GeneratorSteps.Settings).ShouldBe([Reason.Modified]);
        run.Reasons(GeneratorSteps.Documents).ShouldAllBe(reason => reason == Reason.Cached);
        run.Reasons(GeneratorSteps.Files).ShouldAllBe(reason => reason == Reason.Modified);
    }

    [Fact]
    public void AForeignSettingChangesNothing()
    {
        var run = GeneratorRun.Create(s_project).Then(s_project.Set("SomebodyElse", "1"));

        run.Reasons(GeneratorSteps.Settings).ShouldBe([Reason.Unchanged]);
        run.Written.ShouldBe(0);
    }
}
