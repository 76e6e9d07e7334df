using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The package of dependency injection, alone and beside the main one, in a project without other packages.</summary>
public sealed class InjectionPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Injection = "Gameball.Generated.DependencyInjection";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RegistrationAndClientExistWithThatPackageAloneAndBesideTheMainOne(bool isAlone)
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject(isAlone ? "injection-alone" : "injection");
        project.UseKeys(server);
        const string Framework = "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />";
        if (isAlone)
        {
            project.WriteProjectOf(Injection, "App.csproj", "net10.0", $"<ItemGroup>{Framework}</ItemGroup>");
        }
        else
        {
            project.WriteProject("App.csproj", "net10.0", $"""
                <ItemGroup>
                  {Framework}
                  <PackageReference Include="{Injection}" Version="{package.Version}" />
                </ItemGroup>
                """);
        }

        project.Write("Program.cs", $$"""
            using Gameball;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateSlimBuilder();
            builder.Configuration["Gameball:BaseAddress"] = "{{server.Address}}";
            builder.Configuration["Gameball:ApiKey"] = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY");
            builder.Configuration["Gameball:SecretKey"] = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY");
            {{Readme.Registration}}
            await using var app = builder.Build();
            TrackOrderResponse tracked = await app.Services.GetRequiredService<IOrdersClient>().TrackOrderAsync(
                new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = DateTimeOffset.UtcNow, TotalPaid = 7m });
            Console.WriteLine($"{tracked.RewardedPoints} points");
            """);

        (await project.RunAsync()).ShouldSucceed().Output.ShouldContain("7 points");
    }
}
