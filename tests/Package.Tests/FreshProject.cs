using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Package.Tests;

/// <summary>A project of a user's, made new, with nothing but the package.</summary>
internal sealed class FreshProject(string folder, PackedPackage package)
{
    /// <summary>What the project's commands see; a test adds its keys here.</summary>
    public Dictionary<string, string> Environment { get; } = package.Environment;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    public void WriteProject(string targetFramework, string outputType, string more = "") => Write(
        "App.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{targetFramework}</TargetFramework>
            <OutputType>{outputType}</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>{(outputType == "Exe" ? "enable" : "disable")}</ImplicitUsings>
            <RollForward>Major</RollForward>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Gameball.Generated" Version="{package.Version}" />
          </ItemGroup>
          {more}
        </Project>
        """);

    public Task<ToolResult> BuildAsync() => Tool.RunAsync(folder, Environment, "build");

    public Task<ToolResult> RunAsync(params string[] arguments) =>
        Tool.RunAsync(folder, Environment, ["run", "--", .. arguments]);
}
