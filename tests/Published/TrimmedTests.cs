using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The quick start as a trimmed program of the packages: generated code, runtime and local Gameball must not need reflection.</summary>
public sealed class TrimmedTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public async Task TheQuickStartIsTrimmedWithoutAWarningAndRuns()
    {
        var project = package.CreateProject("trimmed");
        project.UseNoKeys();
        project.WriteProject("App.csproj", "net10.0", $"""
            <PropertyGroup>
              <PublishTrimmed>true</PublishTrimmed>
              <GameballOperations>all</GameballOperations>
              <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
              <TrimmerSingleWarn>false</TrimmerSingleWarn>
            </PropertyGroup>
            <ItemGroup>
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
              <PackageReference Include="Gameball.Generated.Testing" Version="{package.Version}" />
            </ItemGroup>
            """);
        foreach (var file in Directory.GetFiles(Path.Combine(PackedPackage.RepositoryRoot, "samples", "QuickStart"), "*.cs"))
        {
            project.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        var output = await project.PublishAsync();

        File.Exists(Path.Combine(output, "App.dll")).ShouldBeTrue();
        var run = (await project.StartAsync(Path.Combine(output, "App"))).ShouldSucceed();
        run.Output.ShouldContain("5,000 rows in = 4,985 succeeded + 15 failed + 0 unprocessed + 0 unknown");
    }
}
