using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Package.Tests;

/// <summary>The ReadyToRun images of the generator: a package has them for two systems or, if they could not be made, for none.</summary>
public sealed class AheadTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Folder = "tools/ahead/";

    // The project writes down what the compiler gets, of its build and of the design-time build that an editor asks for.
    private const string Report = """
        <PropertyGroup>
          <GameballOperations>all</GameballOperations>
          <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
          <CompilerGeneratedFilesOutputPath>obj/emitted</CompilerGeneratedFilesOutputPath>
        </PropertyGroup>
        <Target Name="Report" DependsOnTargets="ResolveLockFileAnalyzers" AfterTargets="CoreCompile">
          <WriteLinesToFile File="obj/analyzers-$(DesignTimeBuild).txt" Lines="@(Analyzer->'%(FullPath)')" Overwrite="true" />
        </Target>
        <Target Name="ReportDesignTimeBuild" AfterTargets="Build">
          <MSBuild Projects="$(MSBuildProjectFullPath)" Targets="Report" Properties="DesignTimeBuild=true" />
        </Target>
        """;

    private static readonly string[] s_assemblies = ["Gameball.Generator.dll", "YamlDotNet.dll"];
    private static readonly string[] s_systems = ["linux-x64", "win-x64"];

    [Fact]
    public async Task ImagesHaveTheCodeOfTheirSystemAndReferToNoFrameworkOfTheirOwn()
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync());
        var images = archive.Entries.Where(entry => entry.FullName.StartsWith(Folder)).ToArray();

        images.Select(image => image.FullName[Folder.Length..]).Order().ShouldBe(
            images.Length == 0 ? [] : s_systems.SelectMany(system => s_assemblies.Select(name => system + "/" + name)));
        foreach (var image in images)
        {
            var (identity, hasCode, references) = Read(image);
            var plain = Read(archive.GetEntry("analyzers/dotnet/cs/" + image.Name)!);
            hasCode.ShouldBeTrue(image.FullName);
            identity.ShouldBe(plain.Identity, image.FullName);
            references.ShouldBeSubsetOf(plain.References, image.FullName);
        }
    }

    [Fact]
    public async Task ABuildUsesTheImageAnEditorThePlainAssemblyAndBothEmitTheSameCode()
    {
        var hasImages = HasImagesAsync();
        var built = BuildAsync("build");
        var studio = await BuildAsync("studio", "<PropertyGroup><BuildingInsideVisualStudio>true</BuildingInsideVisualStudio></PropertyGroup>");
        var build = await built;

        Analyzers(build).ShouldBe(await hasImages ? s_assemblies.Select(name => ImageFolder + name) : s_assemblies.Select(Plain));
        Analyzers(studio).ShouldBe(s_assemblies.Select(Plain));
        Analyzers(build, "true").ShouldBe(s_assemblies.Select(Plain));
        Emitted(build).ShouldNotBeEmpty();
        Emitted(build).ShouldBe(Emitted(studio));
    }

    private static string ImageFolder
    {
        get
        {
            var system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
                : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx"
                : "linux";
            return Folder + system + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant() + "/";
        }
    }

    private async Task<bool> HasImagesAsync()
    {
        using var archive = ZipFile.OpenRead(await package.FileAsync());
        return archive.GetEntry(ImageFolder + s_assemblies[0]) is not null;
    }

    private static string Plain(string name) => "analyzers/dotnet/cs/" + name;

    private static (string Identity, bool HasCode, string[] References) Read(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var file = new PEReader(copy);
        var metadata = file.GetMetadataReader();
        return (
            metadata.GetAssemblyDefinition().GetAssemblyName().FullName,
            file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0,
            [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName().FullName)]);
    }

    private async Task<FreshProject> BuildAsync(string name, string more = "")
    {
        var project = package.CreateProject("ahead-" + name);
        project.WriteProject("App.csproj", "net10.0", Report + more);
        project.Write("Program.cs", "return;");
        (await project.BuildAsync()).ShouldSucceed();
        return project;
    }

    /// <summary>The assemblies of the package that the compiler got, as paths in the package.</summary>
    private static string[] Analyzers(FreshProject project, string designTimeBuild = "") =>
    [
        .. File.ReadAllLines(project.Files("obj", $"analyzers-{designTimeBuild}.txt").ShouldHaveSingleItem())
            .Select(path => path.Replace('\\', '/'))
            .Where(path => path.Contains("/gameball.generated/") && s_assemblies.Contains(Path.GetFileName(path)))
            .Select(path => string.Join('/', path.Split("/gameball.generated/")[1].Split('/').Skip(1)))
            .Order(),
    ];

    private static Dictionary<string, string> Emitted(FreshProject project) =>
        project.Files("obj/emitted", "*.g.cs").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
}
