using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;

namespace Package.Tests;

/// <summary>A user's new project that references only the package.</summary>
internal sealed class FreshProject(string folder, PackedPackage package, BuildQueue builds)
{
    private Dictionary<string, string> Environment { get; } = PackedPackage.Environment();

    /// <summary>Sets a server's keys in the environment variables that the README uses, and its address in that of the template.</summary>
    public void UseKeys(LocalGameball server)
    {
        Environment["GAMEBALL_ADDRESS"] = server.Address.ToString();
        Environment["GAMEBALL_API_KEY"] = server.ApiKey;
        Environment["GAMEBALL_SECRET_KEY"] = server.SecretKey;
    }

    /// <summary>Sets no keys, so that the quick start calls a server that it starts itself.</summary>
    public void UseNoKeys() => (Environment["GAMEBALL_API_KEY"], Environment["GAMEBALL_SECRET_KEY"]) = ("", "");

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes a project file that references only the package.</summary>
    public void WriteProject(string file, string targetFramework, string more = "") =>
        WriteProject(file, targetFramework, $"<PackageReference Include=\"Gameball.Generated\" Version=\"{package.Version}\" />", more);

    /// <summary>Writes a project file that references only one of the packages beside the main one.</summary>
    public void WriteProjectOf(string id, string file, string targetFramework, string more = "") =>
        WriteProject(file, targetFramework, $"<PackageReference Include=\"{id}\" Version=\"{package.Version}\" />", more);

    /// <summary>Writes a project file of an application that references another project, not the package.</summary>
    public void WriteApplicationOf(string library, string file, string targetFramework) =>
        WriteProject(file, targetFramework, $"<ProjectReference Include=\"../{library}\" />", "");

    public Task<ToolResult> BuildAsync(string project = "App.csproj") => builds.BuildAsync(folder, project);

    public string[] Files(string path, string pattern) =>
        Directory.GetFiles(Path.Combine(folder, path), pattern, SearchOption.AllDirectories);

    /// <summary>Builds and runs the program.</summary>
    public async Task<ToolResult> RunAsync(string project = "App.csproj")
    {
        (await BuildAsync(project)).ShouldSucceed();
        var output = Path.Combine(folder, Path.GetDirectoryName(project)!, "bin");
        var name = Path.GetFileNameWithoutExtension(project);
        var program = Files(output, name + ".runtimeconfig.json").ShouldHaveSingleItem().Replace(".runtimeconfig.json", ".dll");
        return await Tool.RunAsync(folder, Environment, program);
    }

    /// <summary>Runs a program of the machine in the project's folder.</summary>
    public Task<ToolResult> StartAsync(string program, params string[] arguments) => Tool.StartAsync(program, folder, Environment, arguments);

    /// <summary>Publishes the project for this machine, and returns the folder of its output.</summary>
    public async Task<string> PublishAsync(string project = "App.csproj")
    {
        await package.FileAsync();
        var output = Path.Combine(folder, "published");
        var published = await Tool.RunAsync(
            folder, Environment, "publish", project, "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, "-p:NativeDebugSymbols=false");
        published.ShouldSucceed().Output.ShouldNotContain("warning");
        return output;
    }

    /// <summary>Builds the project and runs its tests.</summary>
    public async Task<ToolResult> TestAsync(string project)
    {
        (await BuildAsync(project)).ShouldSucceed();
        var tests = Files("bin", Path.GetFileNameWithoutExtension(project) + ".dll").ShouldHaveSingleItem();
        return await Tool.RunAsync(folder, Environment, "test", tests);
    }

    private void WriteProject(string file, string targetFramework, string reference, string more) => Write(
        file,
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{targetFramework}</TargetFramework>
            <OutputType>{(targetFramework.StartsWith("netstandard") ? "Library" : "Exe")}</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>{(targetFramework.StartsWith("netstandard") ? "disable" : "enable")}</ImplicitUsings>
            <RollForward>Major</RollForward>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
            <!-- Most of a build is the client; where all of it is what a test looks at, the test says so. -->
            <GameballOperations>used</GameballOperations>
            <!-- EveryTargetTests has all of the SDK's rules. -->
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
          </PropertyGroup>
          <ItemGroup>
            {reference}
          </ItemGroup>
          {more}
        </Project>
        """);
}
