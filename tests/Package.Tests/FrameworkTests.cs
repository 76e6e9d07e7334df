using System;
using System.IO;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>
/// Programs for .NET Framework, which every machine builds. Where the variable GAMEBALL_MONO names the program mono, they run as well: mono.sh
/// in this folder sets it.
/// </summary>
public sealed class FrameworkTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string OperationsOfTheTest = "<GameballIncludeTags>Activities|Batches</GameballIncludeTags>";

    private static readonly string? s_mono = Environment.GetEnvironmentVariable("GAMEBALL_MONO");

    [Fact]
    public async Task TheCompiledClientIsUsedInTheirDefaultVersionOfCSharp()
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject("framework");
        project.UseKeys(server);
        project.Write("Program.cs", Pages.Program("csharp", server.Address));
        project.Write("App.csproj", Project("Gameball.Client", "<TargetFrameworks>net462;net472</TargetFrameworks>"));

        (await project.BuildAsync()).ShouldSucceed();

        foreach (var target in new[] { "net462", "net472" })
        {
            await RunAsync(project, target, Pages.Output);
        }
    }

    [Fact]
    public async Task TheGeneratedClientResumesAnImportFromItsJournal()
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject("framework-generated");
        project.UseKeys(server);
        project.Write("Program.cs", $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Threading.Tasks;
            using Gameball;

            var address = new Uri("{{server.Address}}");
            using GameballClient gameball = new(new GameballOptions
            {
                BaseAddress = address,
                ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY"),
                SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
            });
            Console.WriteLine($"up to {ServicePointManager.FindServicePoint(address).ConnectionLimit} connections");
            List<BatchOrder> orders = Enumerable.Range(0, 2_500).Select(number => new BatchOrder
            {
                CustomerId = "c-" + (number % 700), OrderId = "o-" + number, OrderDate = DateTimeOffset.UtcNow, TotalPaid = 2m,
            }).ToList();
            BatchImportOptions options = new() { Journal = BatchJournal.File("run.journal") };
            Console.WriteLine(await gameball.Batches.Orders.ImportAsync(orders, options));
            Console.WriteLine((await gameball.Batches.Orders.ImportAsync(orders, options)).Jobs.Count + " jobs after resuming");
            await foreach (var activity in gameball.Activities.ListAllAsync("c-0"))
            {
                Console.WriteLine("activity of " + activity.ActivityType);
                break;
            }
            """);
        project.Write("App.csproj", Project("Gameball.Generated", "<TargetFramework>net472</TargetFramework><LangVersion>latest</LangVersion>" + OperationsOfTheTest));

        (await project.BuildAsync()).ShouldSucceed();

        await RunAsync(
            project, "net472", ["up to 2147483647 connections", "2,500 rows in = 2,500 succeeded", "jobs after resuming", "activity of "]);
    }

    private string Project(string id, string target) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            {target}
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup><PackageReference Include="{id}" Version="{package.Version}" /></ItemGroup>
        </Project>
        """;

    private static async Task RunAsync(FreshProject project, string target, string[] output)
    {
        var program = project.Files(Path.Combine("bin", "Debug", target), "App.exe").ShouldHaveSingleItem();
        if (s_mono is not null)
        {
            var run = (await project.StartAsync(s_mono, program)).ShouldSucceed();
            foreach (var line in output)
            {
                run.Output.ShouldContain(line);
            }
        }
    }
}
