using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The programs of docs/other-languages.md, which use nothing but the compiled client.</summary>
public sealed class OtherLanguageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData("fsharp", "App.fsproj", "Program.fs", "<Compile Include=\"Program.fs\" />")]
    [InlineData("vb", "App.vbproj", "Program.vb", "<Import Include=\"System.Threading.Tasks\" />")]
    public async Task TheProgramOfThePageRuns(string language, string projectFile, string codeFile, string item)
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions());
        var project = package.CreateProject(language);
        project.UseKeys(server);
        project.Write(codeFile, Pages.Program(language, server.Address));
        project.Write(projectFile, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <OptionStrict>On</OptionStrict>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {item}
                <PackageReference Include="Gameball.Client" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);

        var run = (await project.RunAsync(projectFile)).ShouldSucceed();

        foreach (var line in Pages.Output)
        {
            run.Output.ShouldContain(line);
        }
    }
}
