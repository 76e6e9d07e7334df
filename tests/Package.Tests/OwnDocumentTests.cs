using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>A user's own document: added as <c>GameballSpec</c>, edited, and invalid.</summary>
public sealed class OwnDocumentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string OwnDocumentOnly =
        """
        <PropertyGroup><GameballBundledSpecs>false</GameballBundledSpecs></PropertyGroup>
        <ItemGroup><GameballSpec Include="pets.yaml" /></ItemGroup>
        """;

    private const string Document =
        """
        openapi: 3.1.0
        info: { title: Pets, version: 1.0.0 }
        servers: [{ url: 'https://pets.example' }]
        paths:
          /pets/{petId}:
            get:
              tags: [Pets]
              operationId: getPet
              parameters:
                - { name: petId, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: The pet.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string }
        """;

    [Fact]
    public async Task AnEditedDocumentChangesTheClientAtTheNextBuild()
    {
        var project = package.CreateProject("edited");
        project.WriteProject("App.csproj", "net10.0", OwnDocumentOnly);
        project.Write("pets.yaml", Document);
        project.Write("Program.cs", "Console.WriteLine(new Gameball.Pet { Name = \"Rex\" }.Name);");
        (await project.RunAsync()).ShouldSucceed().Output.ShouldContain("Rex");

        project.Write("Program.cs", "Console.WriteLine(new Gameball.Pet { Name = \"Rex\", Colour = \"brown\" }.Colour);");
        (await project.BuildAsync()).Output.ShouldContain("error CS0117");

        project.Write("pets.yaml", Document + "\n        colour: { type: string }\n");
        (await project.RunAsync()).ShouldSucceed().Output.ShouldContain("brown");
    }

    [Fact]
    public async Task AProblemOfADocumentIsACompilerErrorAtItsOwnLine()
    {
        var project = package.CreateProject("broken");
        project.WriteProject("App.csproj", "net10.0", OwnDocumentOnly);
        project.Write("pets.yaml", Document.Replace("schemas/Pet'", "schemas/Cat'"));
        project.Write("Program.cs", "Console.WriteLine();");

        var build = await project.BuildAsync();

        build.ExitCode.ShouldBe(1);
        build.Output.ShouldMatch(@"pets\.yaml\(16,31\): error GB2\d\d\d: .*Cat");
    }

    [Fact]
    public async Task TheOverlayOfThePackageAppliesToADocumentThatGameballPublishes()
    {
        var project = package.CreateProject("published");
        project.WriteProject(
            "App.csproj",
            "net10.0",
            """
            <PropertyGroup>
              <GameballBundledSpecs>overlay</GameballBundledSpecs>
              <NoWarn>GB3002</NoWarn><!-- The document has no batches. -->
            </PropertyGroup>
            <ItemGroup><GameballSpec Include="openapi.json" /></ItemGroup>
            """);
        project.Write(
            "openapi.json",
            """
            { "openapi": "3.1.0", "info": { "title": "t", "version": "4" }, "paths": { "/plants": { "get": {} },
              "/api/v4.0/integrations/transactions/redeem": { "post": { "responses": { "204": { "description": "d" } } } } } }
            """);
        project.Write("Program.cs", "Console.WriteLine(typeof(Gameball.IGameballClient).GetProperties().Single().Name"
            + " + nameof(Gameball.ITransactionsClient.RedeemAsync));");

        (await project.RunAsync()).ShouldSucceed().Output.ShouldContain("TransactionsRedeemAsync");
    }
}
