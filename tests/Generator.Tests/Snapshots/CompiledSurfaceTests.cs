using System.IO;
using System.Linq;
using System.Reflection;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Snapshots;

/// <summary>
/// The public surface of Gameball.Client, read from its assembly: that of the generated client, with settable properties where a generated one
/// has <c>required</c> and <c>init</c>.
/// </summary>
public sealed class CompiledSurfaceTests
{
    private const string Registration = "GameballServices";

    private static readonly string s_file = typeof(CompiledSurfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "CompiledClient").Value!;

    [Fact]
    public void TheCompiledClientHasTheSurfaceOfTheGeneratedOne()
    {
        var types = SurfaceTests.PublicTypes(Client().GlobalNamespace).ToLookup(type => type.Name == Registration);

        types[true].ShouldHaveSingleItem().GetMembers("AddGameball").Length.ShouldBe(4);
        var compiled = types[false].SelectMany(SurfaceTests.Lines).ToArray();
        var generated = File.ReadLines(Path.Combine(Repository.Root, "tests", "Generator.Tests", "Snapshots", "SurfaceTests.Bundled.verified.txt"))
            .Select(line => line.Replace("required ", "").Replace(" init;", " set;").Replace("record struct ", "struct ")).ToArray();
        compiled.Except(generated).ShouldBeEmpty();
        generated.Except(compiled).ShouldBeEmpty();
        compiled.Order().ShouldBe(generated.Order());
    }

    private static IAssemblySymbol Client()
    {
        var client = MetadataReference.CreateFromFile(s_file);
        var compilation = CSharpCompilation.Create("Reader", references: [.. EmittedCode.References, client]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(client)!;
    }
}
