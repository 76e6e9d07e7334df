using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The templates: installed, a project created of each, that project built.</summary>
public sealed class TemplateTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public async Task TheShopBuildsWithoutAWarning()
    {
        var shop = await package.CreateFromTemplateAsync("gameball-shop", "CornerShop");

        var build = (await shop.BuildAsync("CornerShop.csproj")).ShouldSucceed();

        build.Output.ShouldNotContain("warning ");
        shop.Files(".", "*.cs").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task TheImportSendsTheOrdersOfItsFile()
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var import = await package.CreateFromTemplateAsync("gameball-import", "NightImport");
        import.UseKeys(server);

        var run = (await import.RunAsync("NightImport.csproj")).ShouldSucceed();

        run.Output.ShouldContain("3 rows in = 3 succeeded");
    }
}
