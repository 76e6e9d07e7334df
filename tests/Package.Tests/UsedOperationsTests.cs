using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>A project that gets only the operations that it uses.</summary>
public sealed class UsedOperationsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public async Task AProjectGetsTheGroupsThatItsCodeAndItsSettingsName()
    {
        var project = package.CreateProject("used");
        project.WriteProject(
            "App.csproj",
            "net10.0",
            """
            <PropertyGroup>
              <GameballOperations>used</GameballOperations>
              <GameballKeep>getLeaderboard;TierProgress</GameballKeep>
            </PropertyGroup>
            <ItemGroup>
              <GameballKeep Include="Coupons" />
            </ItemGroup>
            """);
        project.Write(
            "Program.cs",
            """
            Console.WriteLine(string.Join(' ', typeof(Gameball.IGameballClient).GetProperties().Select(area => area.Name)));
            Func<Gameball.IOrdersClient, Task> track = orders =>
                orders.TrackOrderAsync(new() { OrderId = "o", CustomerId = "c", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1 });
            GC.KeepAlive(track);
            // The words of this name are apart, so that no code has it.
            Console.WriteLine(typeof(Gameball.TrackOrderRequest).GetProperty("Mer" + "chant")!.PropertyType);
            """);

        var run = (await project.RunAsync()).ShouldSucceed();

        run.Output.ShouldContain("Coupons Leaderboard Orders");
        run.Output.ShouldContain("Gameball.Runtime.RawJson");
        var settings = project.Files("obj", "*.GeneratedMSBuildEditorConfig.editorconfig").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(settings)).ShouldContain("build_property.DesignTimeBuild = ");
    }
}
