using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The places where a user can set a problem's severity, as docs/problems/README.md lists them.</summary>
public sealed class SeverityTests(SeverityTests.Projects projects) : IClassFixture<SeverityTests.Projects>
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

    private static readonly (string Name, string File, string Text)[] s_choices =
    [
        ("unset", "", ""),
        ("global", ".globalconfig", "is_global = true\ndotnet_diagnostic.GB2001.severity = error\n"),
        ("global-none", ".globalconfig", "is_global = true\ndotnet_diagnostic.GB2007.severity = none\n"),
        ("section", ".editorconfig", "[api/*.yaml]\ngameball_diagnostic.GB2001.severity = error\n"),
        ("section-none", ".editorconfig", "[*.yaml]\ngameball_diagnostic.GB2007.severity = none\n"),
    ];

    [Theory]
    [InlineData("unset", true, "warning")]
    [InlineData("global", true, "error")]
    [InlineData("global-none", false, "warning")]
    [InlineData("section", true, "error")]
    [InlineData("section-none", false, "warning")]
    public void ASeverityAppliesToDocuments(string name, bool hasType, string reference)
    {
        var output = projects.Outputs[name];

        output.ShouldContain($"pets.yaml(5,102): {reference} GB2001");
        output.Contains("pets.yaml(4,102): warning GB2007").ShouldBe(hasType);
        output.Contains("GB2007").ShouldBe(hasType);
    }

    /// <summary>A project for each place, all built at once.</summary>
    public sealed class Projects : IAsyncLifetime
    {
        internal Dictionary<string, string> Outputs { get; } = [];

        public async Task InitializeAsync()
        {
            var package = new PackedPackage();
            await Task.WhenAll(s_choices.Select(async choice =>
            {
                var project = package.CreateProject("severity-" + choice.Name);
                project.WriteProject("App.csproj", "net10.0", Settings);
                project.Write("api/pets.yaml", Document);
                project.Write("Program.cs", "Console.WriteLine();");
                if (choice.File.Length > 0)
                {
                    project.Write(choice.File, choice.Text);
                }

                var build = await project.BuildAsync();
                lock (Outputs)
                {
                    Outputs[choice.Name] = build.Output;
                }
            }));
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
