using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Package.Tests;

public sealed partial class PackageContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string s_pages = PackedPackage.Metadata("RepositoryPages");

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

    [Theory]
    [InlineData("Gameball.Generated", 100)]
    [InlineData("Gameball.Client", 1)]
    [InlineData("Gameball.Generated.DependencyInjection", 1)]
    [InlineData("Gameball.Generated.AspNetCore", 1)]
    [InlineData("Gameball.Generated.Tokens", 1)]
    [InlineData("Gameball.Generated.Testing", 1)]
    [InlineData("Gameball.Generated.Aspire", 1)]
    public async Task EveryLinkOfAPackagesPageIsAnAddressOrAPageBesideIt(string id, int pages)
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync(id));
        var texts = archive.Entries.Where(entry => entry.Name.EndsWith(".md")).ToDictionary(entry => entry.FullName, Read);

        texts.Count.ShouldBeGreaterThanOrEqualTo(pages);
        texts.SelectMany(page => Link().Matches(page.Value).Select(link => (page.Key, Target: link.Groups[1].Value)))
            .Where(link => !link.Target.StartsWith("https://") && !link.Target.StartsWith('#') && !texts.ContainsKey(Path.GetDirectoryName(link.Key) + "/" + link.Target))
            .ShouldBeEmpty();

        // An address of the published repository names a file of this one.
        texts.SelectMany(page => Link().Matches(page.Value)).Select(link => link.Groups[1].Value)
            .Where(target => target.StartsWith(s_pages) && !File.Exists(InRepository(target)) && !Directory.Exists(InRepository(target)))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task ThePagesOfProblemsDifferFromTheRepositorysInLinksAlone()
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync());
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("docs/problems/") || entry.FullName == "README.md"))
        {
            var source = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, entry.FullName));

            Link().Replace(Read(entry), "](…)").ReplaceLineEndings("\n").ShouldBe(Link().Replace(source, "](…)").ReplaceLineEndings("\n"));
        }
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

    private static string InRepository(string target) => Path.Combine(PackedPackage.RepositoryRoot, target[s_pages.Length..].Split('#')[0]);

    private static string Read(ZipArchiveEntry entry)
    {
        using StreamReader reader = new(entry.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
