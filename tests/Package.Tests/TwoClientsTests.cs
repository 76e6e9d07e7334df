using System.Threading.Tasks;
using Gameball.Generator.Tests.Problems;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>Gameball.Client beside the generator: the same client twice is an error, a client of another document is not.</summary>
public sealed class TwoClientsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Nothing = "System.Console.WriteLine();";
    private const string PageVersion = "0.1.0";
    private const string SmallLibrary =
        "<PropertyGroup><OutputType>Library</OutputType><GameballIncludeTags>Orders</GameballIncludeTags></PropertyGroup>";

    private static readonly ProblemPage s_page = ProblemPage.Read(PackedPackage.RepositoryRoot, "GBB1001");

    // The projects of the page of GBB1001.
    [Fact]
    public async Task BothPackagesInOneProjectAreAnError()
    {
        var project = package.CreateProject("twice");
        project.Write("App.csproj", s_page.Example["App.csproj"].Text.Replace(PageVersion, package.Version));
        project.Write("Program.cs", Nothing);

        var build = await project.BuildAsync();

        build.ExitCode.ShouldBe(1);
        build.Output.ShouldContain("error GBB1001: ");
        s_page.Example["App.csproj"].Marks.ShouldHaveSingleItem().Id.ShouldBe("GBB1001");
        build.Output.ShouldContain("from the package Gameball.Client (in App.csproj)");
        build.Output.ShouldContain("by the package Gameball.Generated (in App.csproj)");
        build.Output.ShouldNotContain("CS0436");
    }

    [Fact]
    public async Task OneOfThePackagesIsNone()
    {
        var project = package.CreateProject("once");
        project.Write("App.csproj", s_page.Corrected["App.csproj"].Text.Replace(PageVersion, package.Version));
        project.Write("Program.cs", Nothing);

        (await project.BuildAsync()).ShouldSucceed();
    }

    [Theory]
    [InlineData("Gameball.Client", "Gameball.Generated", "from the package Gameball.Client (in Shop)", "Gameball.Generated (in App.csproj)")]
    [InlineData("Gameball.Generated", "Gameball.Client", "from the package Gameball.Client (in App.csproj)", "Gameball.Generated (in Shop)")]
    public async Task SoAreTheyInAProjectAndOneThatItReferences(string library, string application, string compiled, string generated)
    {
        var project = package.CreateProject("twice-by-" + library);
        project.WriteProjectOf(library, "Shop/Shop.csproj", "net10.0", SmallLibrary);
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
    public async Task AClientOfAnotherDocumentAndAllOtherPackagesAreUsedBesideTheCompiledClient()
    {
        var project = package.CreateProject("beside");
        project.WriteProjectOf("Gameball.Client", "App.csproj", "net10.0", $"""
            <PropertyGroup>
              <GameballBundledSpecs>false</GameballBundledSpecs>
              <GameballNamespace>Pets</GameballNamespace>
              <GameballDependencyInjection>false</GameballDependencyInjection>
            </PropertyGroup>
            <ItemGroup>
              <GameballSpec Include="pets.yaml" />
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
            </ItemGroup>
            {Reference("Gameball.Generated")}
            {Reference("Gameball.Generated.DependencyInjection")}
            {Reference("Gameball.Generated.AspNetCore")}
            {Reference("Gameball.Generated.Testing")}
            {Reference("Gameball.Generated.Tokens")}
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
            using Gameball.Local;
            using Gameball.Testing;
            using Microsoft.Extensions.DependencyInjection;

            await using var local = await LocalGameball.StartAsync();
            var services = new ServiceCollection();
            services.AddGameball(options => (options.BaseAddress, options.ApiKey, options.SecretKey) = (local.Address, local.ApiKey, local.SecretKey));
            services.AddGameballWebhooks(options => options.SecretKeys.Add(local.SecretKey));
            await using var provider = services.BuildServiceProvider();
            var orders = provider.GetRequiredService<IOrdersClient>();
            await orders.TrackOrderAsync(new() { CustomerId = "c1", OrderId = "o1", OrderDate = DateTimeOffset.UtcNow, TotalPaid = 40m });
            local.Verify().Order("o1").WasTrackedOnce();
            string token = new GameballSessionTokens(new string('k', 32))
                .CreateSessionToken(new GameballSessionCustomer("c1"), DateTimeOffset.UtcNow.AddHours(1));
            var report = await provider.GetRequiredService<IBatchesClient>().Orders.ImportAsync(
                [new() { CustomerId = "c1", OrderId = "o2", OrderDate = DateTimeOffset.UtcNow }, new() { CustomerId = "c1", OrderId = "o3", TotalPaid = 1m }]);
            Console.WriteLine(string.Join("; ", report.NotSucceeded.Select(outcome => outcome.State + " " + outcome.Message)));
            Console.WriteLine(orders.GetType().Assembly.GetName().Name);
            Console.WriteLine(typeof(Pets.IPetsClient).Assembly.GetName().Name);
            Console.WriteLine(token.Split('.').Length);
            """);

        var lines = (await project.RunAsync()).ShouldSucceed().Output.Split('\n', System.StringSplitOptions.TrimEntries);

        lines[0].ShouldMatch("^Failed .*totalPaid.* was not set.*; Failed .*orderDate.* was not set");
        lines[1..].ShouldBe(["Gameball.Client", "App", "5", ""]);
    }

    private string Reference(string id) =>
        $"<ItemGroup><PackageReference Include=\"{id}\" Version=\"{package.Version}\" /></ItemGroup>";
}
