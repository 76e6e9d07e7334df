using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

public class SettingsTests
{
    private static readonly TestProject s_project = ShopDocument.Project;

    [Fact]
    public void TheClientHasTheNameAndNamespaceOfTheSettings()
    {
        var run = GeneratorRun.Create(s_project.Set("GameballNamespace", "Contoso.event.Loyalty").Set("GameballClientName", "ShopClient"));

        run.Files.Keys.ShouldAllBe(name => name.StartsWith("ShopClient."));
        run.Compile().GetType("Contoso.event.Loyalty.ShopClient").ShouldNotBeNull();
    }

    [Fact]
    public void InternalLeavesNothingPublic() =>
        GeneratorRun.Create(s_project.Set("GameballAccessibility", "Internal")).Compile().GetExportedTypes().ShouldBeEmpty();

    [Fact]
    public void EmptyPropertiesCountAsUnset()
    {
        var run = GeneratorRun.Create(s_project.Set("GameballNamespace", "").Set("GameballAccessibility", " ").Set("GameballIncludeTags", ""));

        run.Compile().GetType("Gameball.GameballClient").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Orders")]
    [InlineData("Jobs | ORDERS")]
    [InlineData("Nothing,Orders")]
    public void TagsAreSplitByBarsAndCommas(string tags) =>
        GeneratorRun.OfAny(s_project.Set("GameballIncludeTags", tags)).Files.ShouldContainKey("GameballClient.Orders.g.cs");

    [Fact]
    public void UnusedDirectionsAreOmitted()
    {
        var both = GeneratorRun.Create(s_project).Files["GameballClient.Orders.Types.g.cs"];
        var used = GeneratorRun.Create(s_project.Set("GameballJsonDirections", "used")).Files["GameballClient.Orders.Types.g.cs"];

        both.ShouldNotContain("NotSupportedException");
        used.ShouldContain("NotSupportedException");
    }

    [Theory]
    [InlineData("GameballNamespace", "My App")]
    [InlineData("GameballNamespace", "A..B")]
    [InlineData("GameballNamespace", "A;class Injected{}")]
    [InlineData("GameballClientName", "1Client")]
    [InlineData("GameballClientName", "A.B")]
    [InlineData("GameballAccessibility", "protected")]
    [InlineData("GameballJsonDirections", "neither")]
    [InlineData("GameballPolyfills", "yes")]
    [InlineData("GameballRequiredMembers", "no")]
    [InlineData("GameballBundledSpecs", "overlays")]
    public void AWrongValueIsReportedAndTheDefaultUsed(string property, string value)
    {
        var run = GeneratorRun.Create(s_project.Set(property, value), "GB4001");

        run.Diagnostics.Single().GetMessage().ShouldContain($"'{property}' is '{value}'");
        run.Compile().GetType("Gameball.GameballClient").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GameballIncludeTags", "Order|Jobs", "names 'Order', and no operation has that tag; did you mean 'Orders'?")]
    [InlineData("GameballIncludeTags", "Jobs|Nonsense", "names 'Nonsense', and no operation has that tag")]
    [InlineData("GameballIncludePaths", "/order|/orders", "names '/order', and no operation has that path; did you mean '/orders")]
    public void AnUnknownFilterListsSimilarNames(string property, string value, string message)
    {
        var run = GeneratorRun.Create(s_project.Set(property, value), "GB4006");

        run.Diagnostics.Single().GetMessage().ShouldContain(message);
        run.Compile();
    }
}
