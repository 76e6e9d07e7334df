using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>Where a user may say how much a problem matters, as docs/problems/README.md has it.</summary>
[Collection(PackageCollection.Name)]
public sealed class SeverityTests(PackedPackage package)
{
    private const string Settings =
        """
        <PropertyGroup>
          <GameballBundledSpecs>false</GameballBundledSpecs>
          <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
        </PropertyGroup>
        <ItemGroup><GameballSpec Include="api/pets.yaml" /></ItemGroup>
        """;

    private const string Document =
        """
        openapi: 3.1.0
        info: { title: Pets, version: 1.0.0 }
        paths:
          /pets: { get: { operationId: a, responses: { 200: { content: { application/json: { schema: { type: pet } } } } } } }
          /cats: { get: { operationId: b, responses: { 200: { content: { application/json: { schema: { $ref: '#/gone' } } } } } } }
        """;

    [Theory]
    [InlineData("unset", "", "", true, "warning")]
    [InlineData("global", ".globalconfig", "is_global = true\ndotnet_diagnostic.GB2001.severity = error\n", true, "error")]
    [InlineData("global-none", ".globalconfig", "is_global = true\ndotnet_diagnostic.GB2007.severity = none\n", false, "warning")]
    [InlineData("section", ".editorconfig", "[api/*.yaml]\ngameball_diagnostic.GB2001.severity = error\n", true, "error")]
    [InlineData("section-none", ".editorconfig", "[*.yaml]\ngameball_diagnostic.GB2007.severity = none\n", false, "warning")]
    public async Task A_severity_holds_for_documents(string name, string file, string text, bool hasType, string reference)
    {
        var project = package.CreateProject("severity-" + name);
        project.WriteProject("App.csproj", "net10.0", Settings);
        project.Write("api/pets.yaml", Document);
        project.Write("Program.cs", "Console.WriteLine();");
        if (file.Length > 0)
        {
            project.Write(file, text);
        }

        var output = (await project.BuildAsync()).Output;

        output.ShouldContain($"pets.yaml(5,102): {reference} GB2001");
        output.Contains("pets.yaml(4,102): warning GB2007").ShouldBe(hasType);
        output.Contains("GB2007").ShouldBe(hasType);
    }
}
