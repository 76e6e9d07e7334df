using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Projects;

public sealed partial class ProjectTests
{
    private const string Peers = "tests/Tools/Peers/run.sh builds it, after it has generated the clients of other generators.";

    private const string Template = "Package.Tests creates a project of it with `dotnet new`, and builds that.";

    // A project that the solution goes without, and why.
    private static readonly Dictionary<string, string> s_outside = new()
    {
        ["docs/Site/Site.csproj"] = "It writes the documentation site: `.ci/run` builds it by itself.",
        ["generator/Gameball.Generator.ReadyToRun/Gameball.Generator.ReadyToRun.csproj"] =
            "It downloads a compiler that not every registry has: `dotnet pack` calls it and goes on without.",
        ["samples/Gameball.Templates/content/gameball-import/GameballImport.csproj"] = Template,
        ["samples/Gameball.Templates/content/gameball-shop/GameballShop.csproj"] = Template,
        ["tests/Browser/Browser.Tests.csproj"] = "It needs a browser: tests/Browser/run.sh runs it.",
        ["tests/Fleet/PostgresServer/PostgresServer.csproj"] = "It needs a PostgreSQL server: tests/Fleet/run.sh starts one and runs it.",
        ["tests/Fleet/RedisServer/RedisServer.csproj"] = "It needs a Redis server: tests/Fleet/run.sh starts one and runs it.",
        ["tests/Published/Published.Tests.csproj"] = "It needs a linker, which the SDK does not have: tests/Published/run.sh runs it.",
        ["tests/Tools/Peers/Gameball/Gameball.csproj"] = Peers,
        ["tests/Tools/Peers/Kiota/Kiota.csproj"] = Peers,
        ["tests/Tools/Peers/Measure/Measure.csproj"] = Peers,
        ["tests/Tools/Peers/NSwag/NSwag.csproj"] = Peers,
        ["tests/Tools/Peers/Plain/Plain.csproj"] = Peers,
        ["tests/Tools/Peers/Refit/Refit.csproj"] = Peers,
    };

    [Fact]
    public void EveryProjectIsInTheSolutionAndTheOtherWayRound() =>
        SolutionProject().Matches(Files.Read("Gameball.Generated.sln")).Select(match => match.Groups[1].Value.Replace('\\', '/'))
            .ShouldBe(Project.All.Select(project => project.Path).Except(s_outside.Keys), ignoreOrder: true);

    [Fact]
    public void EveryExceptionOfTheSolutionExists() => s_outside.Keys.Except(Files.All).ShouldBeEmpty();

    [Fact]
    public void EveryPinnedPackageIsUsedByAProject()
    {
        var pinned = XDocument.Parse(Files.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);

        // Packages for all projects are referenced beside them.
        var shared = Files.WithExtension(".props", ".targets").SelectMany(path => XDocument.Parse(Files.Read(path)).Descendants("PackageReference"))
            .Select(package => package.Attribute("Include")?.Value);

        pinned.Except(Project.All.SelectMany(project => project.References("PackageReference"))).Except(shared).ShouldBeEmpty();
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex SolutionProject();
}
