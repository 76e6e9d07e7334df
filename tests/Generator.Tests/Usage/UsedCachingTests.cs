using System.Linq;
using Gameball.Generator.Pipeline;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Gameball.Generator.Tests.Usage;

/// <summary>The steps that an edit runs again where the code decides what is emitted.</summary>
public sealed class UsedCachingTests
{
    private static readonly string[] s_laterSteps = [GeneratorSteps.Result, GeneratorSteps.Problems, GeneratorSteps.Files];
    private static readonly TestProject s_project = UsageDocument.Used("class P { System.Delegate M(Gameball.GameballClient c) => c.Orders.TrackOrderAsync; }");

    [Fact]
    public void AnEditThatNamesNoFurtherMemberRunsNoStepAfterTheNames()
    {
        var edited = s_project with { Code = s_project.Code + " class Edited { System.Delegate M(Gameball.GameballClient c) => c.Orders.TrackOrderAsync; }" };

        var run = GeneratorRun.Create(s_project).Then(edited);

        run.Reasons(GeneratorSteps.Client).ShouldBe([Reason.Cached]);
        run.Reasons(GeneratorSteps.UsedNames).ShouldBe([Reason.Unchanged]);
        foreach (var step in s_laterSteps)
        {
            run.Reasons(step).ShouldNotBeEmpty(step);
            run.Reasons(step).ShouldAllBe(reason => reason == Reason.Cached, step);
        }

        run.Written.ShouldBe(0);
    }

    [Fact]
    public void AnEditThatNamesAnotherOperationEmitsItsFilesAlone()
    {
        var edited = s_project with { Code = s_project.Code + " class Edited { System.Delegate M(Gameball.GameballClient c) => c.Orders.ListOrdersAsync; }" };

        var run = GeneratorRun.Create(s_project).Then(edited);

        run.Reasons(GeneratorSteps.Client).ShouldBe([Reason.Cached]);
        run.Reasons(GeneratorSteps.UsedNames).ShouldBe([Reason.Modified]);
        run.Reasons(GeneratorSteps.Problems).ShouldBe([Reason.Unchanged]);
        run.Written.ShouldBe(2, "the group's operations and its types");
        run.Files.ShouldBe(GeneratorRun.Create(edited).Files);
    }

    [Fact]
    public void AnEditorsBuildDoesNotReadTheCode()
    {
        var project = s_project.Set("DesignTimeBuild", "true");

        var run = GeneratorRun.Create(project).Then(project with { Code = "class Edited { }" });

        run.Reasons(GeneratorSteps.UsedNames).ShouldBeEmpty();
        run.Reasons(GeneratorSteps.Result).ShouldBe([Reason.Cached]);
        run.Written.ShouldBe(0);
    }

    [Fact]
    public void ACommentInADocumentEmitsNothingAgain()
    {
        var run = GeneratorRun.Create(s_project).Then(s_project.Replace("spec.yaml", "# A comment.\n" + UsageDocument.Text));

        run.Reasons(GeneratorSteps.Client).ShouldBe([Reason.Unchanged]);
        run.Written.ShouldBe(0);
    }
}
