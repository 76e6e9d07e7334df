using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>The code for a small document, file by file, as a reader of a pull request sees it change.</summary>
public class EmittedCodeTests
{
    public static TheoryData<string> Names => ["", ".Json", ".Orders", ".Jobs", ".Orders.Types", ".Shared.Types"];

    [Theory]
    [MemberData(nameof(Names))]
    public void File_is_as_verified(string name)
    {
        var run = GeneratorRun.Of(ShopDocument.Project);

        Snapshot.Verify(run.Files[$"GameballClient{name}.g.cs"], "GameballClient" + name);
    }

    [Fact]
    public void No_file_goes_unverified() => GeneratorRun.Of(ShopDocument.Project).Files.Count.ShouldBe(Names.Count);
}
