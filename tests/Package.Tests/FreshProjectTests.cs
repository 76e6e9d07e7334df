using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>A user's first hour: only the package in a project outside the repository.</summary>
public sealed class FreshProjectTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task TheReadmeCompilesAndRuns(string targetFramework)
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject("console-" + targetFramework);
        project.WriteProject("App.csproj", targetFramework, "<PropertyGroup><GameballOperations>all</GameballOperations></PropertyGroup>");
        project.Write("Program.cs", Readme.WholeProgram.At(server.Address));
        project.UseKeys(server);

        var run = (await project.RunAsync()).ShouldSucceed();

        run.Output.ShouldContain("points for c-1");
        run.Output.ShouldContain("5,000 rows in = 5,000 succeeded");
    }

    [Fact]
    public async Task TheFirstCallRunsFromANetstandardLibraryInsideAnApplication()
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject("library");
        project.WriteProject("Shop/Shop.csproj", "netstandard2.0", "<PropertyGroup><LangVersion>11</LangVersion></PropertyGroup>");
        project.Write("Shop/Shop.cs", Readme.FirstCall.At(server.Address).AsLibrary());
        project.WriteApplicationOf("Shop/Shop.csproj", "App/App.csproj", "net10.0");
        project.Write("App/Program.cs", "await Shop.RunAsync();");
        project.UseKeys(server);

        var run = (await project.RunAsync("App/App.csproj")).ShouldSucceed();

        run.Output.ShouldContain("points for c-1");
    }

    [Fact]
    public async Task AProjectWithAnOldLanguageVersionGetsOneErrorWithTheSetting()
    {
        var project = package.CreateProject("old-language");
        project.WriteProject(
            "App.csproj",
            "netstandard2.0",
            "<PropertyGroup><LangVersion>10</LangVersion><GameballOperations>all</GameballOperations></PropertyGroup>");
        project.Write("Shop.cs", "public static class Shop { }");

        var build = await project.BuildAsync();

        build.ExitCode.ShouldBe(1);
        build.Output.ShouldContain("error GB4");
        build.Output.ShouldContain("LangVersion");
        build.Output.ShouldNotContain("error CS");
    }
}
