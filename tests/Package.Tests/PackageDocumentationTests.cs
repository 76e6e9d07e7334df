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

/// <summary>The XML documentation of the packages: what the compiler wrote for the members that users see, and nothing of the others.</summary>
public sealed class PackageDocumentationTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    /// <summary>The packages with a library.</summary>
    public static TheoryData<string> Packages => [.. PackedPackage.Ids.Except(["Gameball.Templates"])];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task APackageDocumentsWhatUsersSee(string id)
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync(id));
        var libraries = archive.Entries.Where(entry => entry.FullName.StartsWith("lib/") && entry.Name.EndsWith(".dll")).ToArray();

        libraries.ShouldNotBeEmpty();
        foreach (var library in libraries)
        {
            using var stream = archive.GetEntry(Path.ChangeExtension(library.FullName, ".xml"))!.Open();
            var packed = Members(XDocument.Load(stream));
            var written = Members(XDocument.Load(WrittenFile(library)));
            using var image = Open(library);
            var members = VisibleMembers.Read(image.GetMetadataReader());

            packed.Where(member => members.Sees(member.Key) == false).ShouldBeEmpty();
            written.Where(member => members.Sees(member.Key) == true && packed.GetValueOrDefault(member.Key) != member.Value).ShouldBeEmpty();
            packed.ShouldNotBeEmpty();
        }
    }

    private static Dictionary<string, string> Members(XDocument documentation) => documentation.Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.ToString(SaveOptions.DisableFormatting));

    // The local server's library is beside that of the package for tests.
    private static string WrittenFile(ZipArchiveEntry library)
    {
        var name = Path.GetFileNameWithoutExtension(library.Name);
        var project = name == "Gameball.Local" ? "Gameball.Testing" : name;
        var target = Path.GetFileName(Path.GetDirectoryName(library.FullName))!;
        return Path.Combine(PackedPackage.RepositoryRoot, "runtime", project, "bin", PackedPackage.Configuration, target, name + ".xml");
    }

    private static PEReader Open(ZipArchiveEntry entry)
    {
        var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }
}
