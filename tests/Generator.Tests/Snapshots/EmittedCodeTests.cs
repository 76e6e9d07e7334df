using System.Linq;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>The code for a small document, file by file, so that a pull request shows its changes.</summary>
public class EmittedCodeTests
{
    public static TheoryData<string> Names => ["", ".Json", ".Orders", ".Jobs", ".Orders.Types", ".Shared.Types"];

    [Theory]
    [MemberData(nameof(Names))]
    public void FileIsAsVerified(string name)
    {
        var run = GeneratorRun.Create(ShopDocument.Project);

        Snapshot.Verify(run.Files[$"GameballClient{name}.g.cs"], "GameballClient" + name);
    }

    [Fact]
    public void RegistrationIsEmittedOnDemandInAFileOfItsOwn()
    {
        var plain = GeneratorRun.Create(ShopDocument.Project);
        var run = GeneratorRun.Create(ShopDocument.Project.Set("GameballDependencyInjection", "true"));

        Snapshot.Verify(run.Files["GameballClient.Injection.g.cs"], "GameballClient.Injection");
        run.Files.Where(file => file.Key != "GameballClient.Injection.g.cs").ShouldBe(plain.Files, ignoreOrder: true);
    }

    [Fact]
    public void EveryFileIsVerified() => GeneratorRun.Create(ShopDocument.Project).Files.Count.ShouldBe(Names.Count);
}
