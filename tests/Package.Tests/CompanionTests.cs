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
    private const string Redis = "Gameball.Generated.Redis";
    private const string Testing = "Gameball.Generated.Testing";
    private const string Aspire = "Gameball.Generated.Aspire";
    private const string Fleet = "Gameball.Generated.Wolverine";

    [Fact]
    public async Task TheyHaveTheExpectedFilesAndBuildInAProjectWithoutOtherPackages()
    {
        var project = package.CreateProject("companions");
        project.WriteProject("App.csproj", "net10.0", $"""
            <ItemGroup>
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
              <PackageReference Include="{Endpoint}" Version="{package.Version}" />
              <PackageReference Include="{Tokens}" Version="{package.Version}" />
              <PackageReference Include="{Redis}" Version="{package.Version}" />
            </ItemGroup>
            """);
        project.Write("Program.cs", """
            using Gameball;
            using Microsoft.AspNetCore.Builder;

            var builder = WebApplication.CreateSlimBuilder();
            builder.Services.AddGameballRedisLimiter("127.0.0.1:6379");
            builder.Services.AddGameballWebhooks(options => options.SecretKeys.Add(new string('s', 32)));
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
        (await EntriesAsync(Redis)).Where(entry => entry.EndsWith(".dll")).ShouldBe(
            ["lib/net10.0/Gameball.Redis.dll", "lib/net8.0/Gameball.Redis.dll", "lib/netstandard2.0/Gameball.Redis.dll"]);
        (await DependenciesAsync(Redis)).ShouldBe(
            [
                "Gameball.Generated", "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options", "StackExchange.Redis", "System.Diagnostics.DiagnosticSource", "System.Threading.RateLimiting",
            ]);
        (await DependenciesAsync(Endpoint)).ShouldBe(["Gameball.Generated"]);
        (await DependenciesAsync(Tokens)).ShouldBe(["Microsoft.Bcl.TimeProvider", "Microsoft.IdentityModel.JsonWebTokens"]);
    }

    [Fact]
    public async Task AUsersTestStartsTheServerOfThePackageForTests()
    {
        var project = package.CreateProject("users-tests");
        project.WriteProject("Shop.Tests.csproj", "net10.0", $"""
            <ItemGroup>
              <PackageReference Include="{Testing}" Version="{package.Version}" />
              {string.Concat(new[] { "Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio" }.Select(PackedPackage.Reference))}
            </ItemGroup>
            """);
        project.Write("OrderTests.cs", """
            using Gameball;
            using Gameball.Local;
            using Gameball.Testing;
            using Xunit;

            public sealed class OrderTests
            {
                [Fact]
                public async Task AnOrderCountsOnceAlthoughTheServerWasBusyFirst()
                {
                    await using var local = await LocalGameball.StartAsync();
                    using GameballClient client = new(local.CreateOptions());
                    local.Faults.Next(Fault.WithStatus(429));

                    await client.Orders.TrackOrderAsync(
                        new() { CustomerId = "c1", OrderId = "o1", OrderDate = DateTimeOffset.UtcNow, TotalPaid = 40m });

                    local.Verify().Order("o1").WasTrackedOnce();
                    local.Verify().Requests("POST orders").WereSent(2);
                    local.Verify().Balance("c1", 40m);
                    Assert.Throws<GameballVerificationException>(() => local.Verify().Order("o2").WasTrackedOnce());
                }
            }
            """);
        (await project.TestAsync("Shop.Tests.csproj")).ShouldSucceed().Output.ShouldContain("Passed:     1");

        (await EntriesAsync(Testing)).Where(entry => entry.EndsWith(".dll")).ShouldBe(
            [
                "lib/net10.0/Gameball.Local.dll", "lib/net10.0/Gameball.Testing.dll", "lib/net8.0/Gameball.Local.dll",
                "lib/net8.0/Gameball.Testing.dll",
            ]);
        (await EntriesAsync(Aspire)).Where(entry => entry.EndsWith(".dll")).ShouldBe(
            ["lib/net10.0/Gameball.Aspire.dll", "lib/net8.0/Gameball.Aspire.dll"]);
        (await DependenciesAsync(Testing)).ShouldBe(["Gameball.Generated"]);
        (await DependenciesAsync(Aspire)).ShouldBe(["Aspire.Hosting", "Gameball.Generated.Testing"]);
        (await EntriesAsync(Fleet)).Where(entry => entry.EndsWith(".dll")).ShouldBe(["lib/net10.0/Gameball.Wolverine.dll"]);
        (await DependenciesAsync(Fleet)).ShouldBe(
            [
                "Gameball.Generated", "Microsoft.Extensions.Diagnostics.HealthChecks", "WolverineFx", "WolverineFx.Postgresql",
                "WolverineFx.RabbitMQ",
            ]);
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
