using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The packages beside the main one, as <c>dotnet pack</c> creates them and a project uses them.</summary>
public sealed class CompanionTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Endpoint = "Gameball.Generated.AspNetCore";
    private const string Tokens = "Gameball.Generated.Tokens";

    [Fact]
    public async Task TheyHaveTheExpectedFilesAndBuildInAProjectWithoutOtherPackages()
    {
        var project = package.CreateProject("companions");
        project.WriteProject("App.csproj", "net10.0", $"""
            <ItemGroup>
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
              <PackageReference Include="{Endpoint}" Version="{package.Version}" />
              <PackageReference Include="{Tokens}" Version="{package.Version}" />
            </ItemGroup>
            """);
        project.Write("Program.cs", """
            using Gameball;
            using Microsoft.AspNetCore.Builder;

            var builder = WebApplication.CreateSlimBuilder();
            builder.Services.AddGameballWebhooks(options => options.SecretKeys.Add("secret"));
            var app = builder.Build();
            app.MapGameballWebhook("/webhooks/gameball", (received, stop) => Task.CompletedTask);
            string token = new GameballSessionTokens(new string('k', 32))
                .CreateSessionToken(new GameballSessionCustomer("c1"), DateTimeOffset.UtcNow.AddHours(1));
            Console.WriteLine(token.Split('.').Length);
            """);
        (await project.RunAsync()).ShouldSucceed().Output.Trim().ShouldBe("5");

        (await EntriesAsync(Endpoint)).ShouldBe(
            [
                "LICENSE", "README.md", "lib/net10.0/Gameball.AspNetCore.dll", "lib/net10.0/Gameball.AspNetCore.xml",
                "lib/net8.0/Gameball.AspNetCore.dll", "lib/net8.0/Gameball.AspNetCore.xml",
            ]);
        (await EntriesAsync(Tokens)).Where(entry => entry.EndsWith(".dll")).ShouldBe(
            ["lib/net10.0/Gameball.Tokens.dll", "lib/net8.0/Gameball.Tokens.dll", "lib/netstandard2.0/Gameball.Tokens.dll"]);
        (await DependenciesAsync(Endpoint)).ShouldBe(["Gameball.Generated"]);
        (await DependenciesAsync(Tokens)).ShouldBe(["Microsoft.Bcl.TimeProvider", "Microsoft.IdentityModel.JsonWebTokens"]);
    }

    private async Task<ZipArchive> OpenAsync(string id) => ZipFile.OpenRead(await package.FileAsync(id));

    private async Task<string[]> EntriesAsync(string id)
    {
        using var archive = await OpenAsync(id);
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith("lib/") || name is "README.md" or "LICENSE")
            .Order(System.StringComparer.Ordinal)];
    }

    private async Task<string[]> DependenciesAsync(string id)
    {
        using var archive = await OpenAsync(id);
        using var stream = archive.GetEntry(id + ".nuspec")!.Open();
        return [.. XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => dependency.Attribute("id")!.Value).Distinct().Order()];
    }
}
