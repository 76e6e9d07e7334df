using System;
using System.Collections.Generic;
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

/// <summary>What all packages have: a description, a readme, an icon, symbols, strong names, and stable bytes.</summary>
public sealed class PackageMetadataTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // The key of runtime/Packaging/Gameball.snk.
    private const string KeyToken = "52f102bfb545b729";

    public static TheoryData<string> Packages => new(PackedPackage.Ids);

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task APackageSaysWhatItIsAndHasTheFilesThatItNames(string id)
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync(id));
        var metadata = Metadata(archive, id);

        metadata["license"].ShouldBe("MIT");
        metadata["description"].Length.ShouldBeInRange(40, 300);
        metadata["title"].ShouldNotBeEmpty();
        metadata["tags"].Split(' ').ShouldContain("gameball");
        archive.GetEntry(metadata["readme"])!.Length.ShouldBeGreaterThan(200);
        archive.GetEntry(metadata["icon"])!.Length.ShouldBeLessThan(20_000);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task EveryAssemblyOfOursHasTheStrongNameAndItsSymbolsBesideThePackage(string id)
    {
        var file = await package.FileAsync(id);
        using var archive = ZipFile.OpenRead(file);
        foreach (var assembly in archive.Entries.Where(entry => entry.Name.StartsWith("Gameball.") && entry.Name.EndsWith(".dll")))
        {
            using var image = Open(assembly);
            KeyTokenOf(image).ShouldBe(KeyToken, assembly.FullName);
        }

        var libraries = archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/") && name.EndsWith(".dll")).ToArray();
        if (libraries.Length > 0)
        {
            using var symbols = ZipFile.OpenRead(Path.ChangeExtension(file, ".snupkg"));
            libraries.Select(name => Path.ChangeExtension(name, ".pdb")).Except(symbols.Entries.Select(entry => entry.FullName)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task TheMainPackageHasAtMostFourMegabytes() =>
        new FileInfo(await package.FileAsync()).Length.ShouldBeLessThan(4_000_000);

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task NoFileOfAPackageHasTheTimeOfItsPacking(string id)
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync(id));

        archive.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct().ShouldHaveSingleItem().Year.ShouldBe(2000);
        archive.Entries.ShouldContain(entry => entry.Name == "nuget.psmdcp");
    }

    private static Dictionary<string, string> Metadata(ZipArchive archive, string id)
    {
        using var stream = archive.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);
    }

    private static PEReader Open(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }

    private static string KeyTokenOf(PEReader image) =>
        Convert.ToHexStringLower(image.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName().GetPublicKeyToken() ?? []);
}
