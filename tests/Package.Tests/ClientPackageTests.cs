using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The package of the compiled client: what it contains, and what it brings into a project.</summary>
public sealed class ClientPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Id = "Gameball.Client";
    private const int MaxBytes = 1_000_000;

    private static readonly string[] s_targets = ["net10.0", "net8.0", "netstandard2.0"];

    [Fact]
    public async Task ItHasTheClientForEachTargetAndDependsOnTheRuntimeAndTheRegistration()
    {
        var file = await package.FileAsync(Id);
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.GetEntry(Id + ".nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => (string)dependency.Attribute("id")! + " " + (string?)dependency.Attribute("exclude")).Distinct();

        archive.Entries.Select(entry => entry.FullName).Where(name => name.Contains(Id) && !name.EndsWith(".nuspec")).Order().ShouldBe(
            s_targets.SelectMany(target => new[] { $"lib/{target}/{Id}.dll", $"lib/{target}/{Id}.xml" })
                .Prepend($"buildTransitive/{Id}.props").Prepend($"build/{Id}.props"));
        dependencies.Order().ShouldBe(["Gameball.Generated ", "Gameball.Generated.DependencyInjection Build,Analyzers"]);
        new FileInfo(file).Length.ShouldBeLessThan(MaxBytes);
    }

    [Fact]
    public async Task TheAnalyzersOfTheUsersCodeComeWithItAndNoGenerator()
    {
        var project = package.CreateProject("analyzed");
        project.WriteProjectOf(Id, "App.csproj", "net10.0", """
            <PropertyGroup><WarningsNotAsErrors>GBA2001</WarningsNotAsErrors></PropertyGroup>
            <Target Name="Report" AfterTargets="CoreCompile">
              <WriteLinesToFile File="obj/analyzers.txt" Lines="@(Analyzer->'%(Filename)')" Overwrite="true" />
            </Target>
            """);
        project.Write("Program.cs", "using Gameball;\nusing GameballClient client = new(new GameballOptions { ApiKey = \"k\" });");

        (await project.BuildAsync()).ShouldSucceed().Output.ShouldContain("warning GBA2001");

        File.ReadAllLines(project.Files("obj", "analyzers.txt").Single()).Where(name => name.StartsWith("Gameball")).Order()
            .ShouldBe(["Gameball.Analyzers", "Gameball.CodeFixes"]);
    }
}
