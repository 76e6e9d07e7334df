using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Package.Tests;

public sealed class PackageContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public async Task ThePackageHasGeneratorRuntimeSettingsAndDocuments()
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync());
        var entries = archive.Entries.Select(entry => entry.FullName).ToArray();

        entries.Where(entry => entry.StartsWith("analyzers/")).Order().ShouldBe(
        [
            "analyzers/dotnet/cs/Gameball.Analyzers.dll", "analyzers/dotnet/cs/Gameball.CodeFixes.dll",
            "analyzers/dotnet/cs/Gameball.Generator.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
        ]);
        entries.Where(entry => entry.StartsWith("lib/") && entry.EndsWith(".dll")).Order().ShouldBe(
            ["lib/net10.0/Gameball.Runtime.dll", "lib/net8.0/Gameball.Runtime.dll", "lib/netstandard2.0/Gameball.Runtime.dll"]);
        entries.Where(entry => entry.StartsWith("lib/") && entry.EndsWith(".xml")).Count().ShouldBe(3);
        entries.Where(entry => entry.StartsWith("build")).Order().ShouldBe(
            ["build/Gameball.Generated.targets", "buildTransitive/Gameball.Generated.targets"]);
        entries.Where(entry => entry.StartsWith("specs/")).Order().ShouldBe(
            Directory.GetFiles(Path.Combine(PackedPackage.RepositoryRoot, "specs"), "*.yaml")
                .Select(file => "specs/" + Path.GetFileName(file)).Order());
        entries.ShouldContain("README.md");
        entries.ShouldContain("LICENSE");
        entries.ShouldContain("AGENTS.md");
    }

    [Fact]
    public async Task ThePackageHasFewDependenciesAndNoneOfTheGeneratorAlone()
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync());
        using var stream = archive.GetEntry("Gameball.Generated.nuspec")!.Open();
        var groups = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).Order().ToArray());

        // The two forwarders resolve a netstandard2.0 library's references inside an application of a newer target.
        groups["net10.0"].ShouldBe(
        [
            "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core",
            "System.Threading.RateLimiting",
        ]);
        groups["net8.0"].ShouldBe(
        [
            "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core",
            "System.Diagnostics.DiagnosticSource", "System.Text.Json", "System.Threading.RateLimiting",
        ]);
        groups[".NETStandard2.0"].ShouldContain("System.Text.Json");
        groups.Values.SelectMany(names => names).ShouldNotContain(name => name.Contains("Yaml") || name.Contains("CodeAnalysis"));
    }

    [Theory]
    [InlineData("Gameball.Generator")]
    [InlineData("Gameball.Analyzers")]
    [InlineData("Gameball.CodeFixes")]
    public async Task TheGeneratorAndTheAnalyzersLoadInTheOldestSupportedCompilerAndDoNotReferenceTheRuntime(string name)
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync());
        using var stream = archive.GetEntry($"analyzers/dotnet/cs/{name}.dll")!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var file = new PEReader(copy);
        var metadata = file.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version.ToString(3));

        references["Microsoft.CodeAnalysis"].ShouldBe("4.8.0");
        references.Keys.ShouldNotContain(name => name.StartsWith("Gameball.Runtime") || name.StartsWith("System.Text.Json"));

        // The compiler has no Workspaces, and each editor has a System.Composition of its own version.
        references.Keys.Any(key => key.Contains("Workspaces")).ShouldBe(name == "Gameball.CodeFixes");
        references.Keys.ShouldNotContain(key => key.StartsWith("System.Composition"));
    }
}
