using System.IO;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>
/// The quick start as a trimmed and as a native program of the packages: generated code, runtime and local Gameball must not need reflection.
/// A native program needs the machine's linker (clang or gcc).
/// </summary>
public sealed class PublishTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public Task TheQuickStartIsPublishedWithoutAWarningAndRuns() => Task.WhenAll(
        CheckAsync("net10.0", "PublishTrimmed", hasManagedCode: true),
        CheckAsync("net8.0", "PublishAot", hasManagedCode: false));

    private async Task CheckAsync(string targetFramework, string way, bool hasManagedCode)
    {
        var project = package.CreateProject("publish-" + targetFramework);
        project.UseNoKeys();
        project.WriteProject("App.csproj", targetFramework, $"""
            <PropertyGroup>
              <{way}>true</{way}>
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

        File.Exists(Path.Combine(output, "App.dll")).ShouldBe(hasManagedCode);
        var run = (await project.StartAsync(Path.Combine(output, "App"))).ShouldSucceed();
        run.Output.ShouldContain("5,000 rows in = 4,985 succeeded + 15 failed + 0 unprocessed + 0 unknown");
    }
}
