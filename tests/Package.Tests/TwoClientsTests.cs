using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>Gameball.Client beside the generator: the same client twice is an error, a client of another document is not.</summary>
public sealed class TwoClientsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Nothing = "Console.WriteLine();";

    [Fact]
    public async Task BothPackagesInOneProjectAreAnError()
    {
        var project = package.CreateProject("twice");
        project.WriteProjectOf("Gameball.Client", "App.csproj", "net10.0", Reference("Gameball.Generated"));
        project.Write("Program.cs", Nothing);

        var build = await project.BuildAsync();

        build.ExitCode.ShouldBe(1);
        build.Output.ShouldContain("error GBB1001: ");
        build.Output.ShouldContain("from the package Gameball.Client (in App.csproj)");
        build.Output.ShouldContain("by the package Gameball.Generated (in App.csproj)");
        build.Output.ShouldNotContain("CS0436");
    }

    [Theory]
    [InlineData("Gameball.Client", "Gameball.Generated", "from the package Gameball.Client (in Shop)", "Gameball.Generated (in App.csproj)")]
    [InlineData("Gameball.Generated", "Gameball.Client", "from the package Gameball.Client (in App.csproj)", "Gameball.Generated (in Shop)")]
    public async Task SoAreTheyInAProjectAndOneThatItReferences(string library, string application, string compiled, string generated)
    {
        var project = package.CreateProject("twice-by-" + library);
        project.WriteProjectOf(library, "Shop/Shop.csproj", "net10.0", "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>");
        project.Write("Shop/Shop.cs", "public static class Shop { }");
        project.WriteProjectOf(
            application, "App/App.csproj", "net10.0", "<ItemGroup><ProjectReference Include=\"../Shop/Shop.csproj\" /></ItemGroup>");
        project.Write("App/Program.cs", Nothing);

        var build = await project.BuildAsync("App/App.csproj");

        build.ExitCode.ShouldBe(1);
        build.Output.ShouldContain("error GBB1001: ");
        build.Output.ShouldContain(compiled);
        build.Output.ShouldContain(generated);
    }

    [Fact]
    public async Task AClientOfAnotherDocumentAndThePackageOfRegistrationsAreUsedBesideTheCompiledClient()
    {
        var project = package.CreateProject("beside");
        project.WriteProjectOf("Gameball.Client", "App.csproj", "net10.0", $"""
            <PropertyGroup>
              <GameballBundledSpecs>false</GameballBundledSpecs>
              <GameballNamespace>Pets</GameballNamespace>
              <GameballDependencyInjection>false</GameballDependencyInjection>
            </PropertyGroup>
            <ItemGroup><GameballSpec Include="pets.yaml" /></ItemGroup>
            {Reference("Gameball.Generated")}
            {Reference("Gameball.Generated.DependencyInjection")}
            """);
        project.Write("pets.yaml", """
            openapi: 3.1.0
            info: { title: Pets, version: '1' }
            servers: [{ url: 'https://pets.example' }]
            paths:
              /pets/{id}:
                get:
                  tags: [Pets]
                  operationId: getPet
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses: { '200': { description: It, content: { application/json: { schema: { type: string } } } } }
            """);
        project.Write("Program.cs", """
            using Gameball;
            using Microsoft.Extensions.DependencyInjection;

            var services = new ServiceCollection();
            services.AddGameball(options => options.ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY") ?? "none");
            await using var provider = services.BuildServiceProvider();
            Console.WriteLine(provider.GetRequiredService<IOrdersClient>().GetType().Assembly.GetName().Name);
            Console.WriteLine(typeof(Pets.IPetsClient).Assembly.GetName().Name);
            """);

        (await project.RunAsync()).ShouldSucceed().Output.Split('\n', System.StringSplitOptions.TrimEntries)
            .ShouldBe(["Gameball.Client", "App", ""]);
    }

    private string Reference(string id) =>
        $"<ItemGroup><PackageReference Include=\"{id}\" Version=\"{package.Version}\" /></ItemGroup>";
}
