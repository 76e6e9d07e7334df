using System.Linq;
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
        var run = GeneratorRun.Create(ShopDocument.Project);

        Snapshot.Verify(run.Files[$"GameballClient{name}.g.cs"], "GameballClient" + name);
    }

    [Fact]
    public void Registration_is_emitted_where_the_project_asks_for_it_and_in_a_file_of_its_own()
    {
        var plain = GeneratorRun.Create(ShopDocument.Project);
        var run = GeneratorRun.Create(ShopDocument.Project.Set("GameballDependencyInjection", "true"));

        Snapshot.Verify(run.Files["GameballClient.Injection.g.cs"], "GameballClient.Injection");
        run.Files.Where(file => file.Key != "GameballClient.Injection.g.cs").ShouldBe(plain.Files, ignoreOrder: true);
    }

    [Fact]
    public void No_file_goes_unverified() => GeneratorRun.Create(ShopDocument.Project).Files.Count.ShouldBe(Names.Count);
}
