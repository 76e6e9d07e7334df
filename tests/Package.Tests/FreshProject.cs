using System.IO;
using System.Threading.Tasks;

namespace Package.Tests;

/// <summary>A project of a user's, made new, with nothing but the package.</summary>
internal sealed class FreshProject(string folder, PackedPackage package)
{
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

    public Task<ToolResult> BuildAsync() => Tool.RunAsync(folder, package.Environment, "build");

    public Task<ToolResult> RunAsync(params string[] arguments) =>
        Tool.RunAsync(folder, package.Environment, ["run", "--", .. arguments]);
}
