using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

public class PolyfillTests
{
    private const string InternalName = "System.Runtime.CompilerServices.IsExternalInit";
    private const string InternalOne = "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }";

    [Theory]
    [InlineData(".NETStandard", "v2.0", true)]
    [InlineData(".NETFramework", "v4.7.2", true)]
    [InlineData(".NETCoreApp", "v6.0", true)]
    [InlineData(".NETCoreApp", "v7.0", false)]
    [InlineData(".NETCoreApp", "v10.0", false)]
    public void TypesAreLookedUpForOlderTargetsOnly(string identifier, string version, bool isLookedUp)
    {
        var project = ShopDocument.Project.Set("TargetFrameworkIdentifier", identifier).Set("TargetFrameworkVersion", version);

        GeneratorRun.Create(project).Reasons(GeneratorSteps.Polyfills).Count.ShouldBe(isLookedUp ? 1 : 0);
        GeneratorRun.Create(project.Set("GameballPolyfills", "false")).Reasons(GeneratorSteps.Polyfills).ShouldBeEmpty();
    }

    [Fact]
    public void NothingIsEmittedIfNothingIsMissing()
    {
        var run = GeneratorRun.Create(ShopDocument.Project.Set("TargetFrameworkIdentifier", ".NETStandard"));

        run.Files.ShouldNotContainKey("GameballClient.Polyfills.g.cs");
        run.Compile();
    }

    [Fact]
    public void PolyfillsMakeRequiredAndInitCompile()
    {
        var bare = Compilation("public sealed record Order { public required string Id { get; init; } }");
        bare.GetDiagnostics().ShouldContain(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var file = PolyfillFile.Create("Polyfills.g.cs", bare);

        file.Types.ShouldBe(PolyfillEmitter.Types);
        var whole = bare.AddSyntaxTrees(CSharpSyntaxTree.ParseText(PolyfillEmitter.Emit(file.Types).ToString(), EmittedCode.ParseOptions));
        whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    [Fact]
    public void AnExistingTypeIsNotEmittedAgain() =>
        PolyfillFile.Create("Polyfills.g.cs", Compilation(InternalOne)).Types.ShouldNotContain(InternalName);

    [Fact]
    public void AnInternalTypeOfAnotherAssemblyDoesNotCount()
    {
        var other = Compilation(InternalOne).ToMetadataReference();

        PolyfillFile.Create("Polyfills.g.cs", Compilation("").AddReferences(other)).Types.ShouldContain(InternalName);
    }

    private static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "Old",
        [CSharpSyntaxTree.ParseText(source, EmittedCode.ParseOptions.WithDocumentationMode(DocumentationMode.Parse))],
        [MetadataReference.CreateFromFile(Repository.NetStandard)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
