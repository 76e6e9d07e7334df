using System.IO;
using Gameball.Generator.Corpus.Compare;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Compare;

/// <summary>The list of deliberate differences.</summary>
public sealed class KnownDifferencesTests
{
    private static readonly string[] s_differences = ["status  GET /things response default  missing in theirs", "operation  GET /jobs  missing in ours"];

    [Fact]
    public void ADifferenceWithoutAReasonFails()
    {
        var report = Judge("status  * response default  missing in theirs\tWe name the error.");

        report.Unlisted.ShouldBe(["operation  GET /jobs  missing in ours"]);
        report.Deliberate.ShouldBe([("We name the error.", 1)]);
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void AListWithAReasonForEachPasses()
    {
        var report = Judge("# comment", "", "status  *\tWe name the error.", "operation  GET /jobs  missing in ours\tJobs are an internal matter.");

        report.Unlisted.ShouldBeEmpty();
        report.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void ARowThatFitsNothingAnyMoreFails()
    {
        var report = Judge("status  *\tWe name the error.", "operation  *\tJobs.", "operation  GET /things  *\tIt was late once.");

        report.Stale.ShouldBe(["operation  GET /things  *"]);
        report.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void APatternFitsWholeLinesAndSignsMeanThemselves() =>
        Judge("operation  GET /jobs\tA part.", "operation  GET .jobs  missing in ours\tA sign.").Unlisted.ShouldBe(s_differences);

    [Theory]
    [InlineData("status  *")]
    [InlineData("status  *\t")]
    [InlineData("status  *\treason\tmore")]
    public void ARowWithoutAReasonIsRefused(string row) => Should.Throw<InvalidDataException>(() => Judge(row));

    [Fact]
    public void TheProjectsOwnListCanBeRead() =>
        KnownDifferences.Read(File.ReadLines(Path.Combine(Repository.Root, "tests/Tools/Corpus/Compare/differences.tsv"))).ShouldNotBeNull();

    private static DifferenceReport Judge(params string[] lines) => KnownDifferences.Read(lines).Judge(s_differences);
}
