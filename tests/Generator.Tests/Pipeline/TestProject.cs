using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>A consuming project: its documents, build properties and code. Immutable, so that an edit is a new project.</summary>
internal sealed record TestProject
{
    public ImmutableArray<TestDocument> Documents { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty
        .Add("TargetFrameworkIdentifier", ".NETCoreApp")
        .Add("TargetFrameworkVersion", "v10.0");

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp11;

    public DocumentationMode Documentation { get; init; } = EmittedCode.ParseOptions.DocumentationMode;

    public string Code { get; init; } = "";

    public TestProject With(TestDocument document) => this with { Documents = Documents.Add(document) };

    public TestProject With(string path, string text) => With(new TestDocument(path, text));

    public TestProject Replace(string path, string text) =>
        this with { Documents = [.. Documents.Select(document => document.Path == path ? new TestDocument(path, text) : document)] };

    public TestProject Set(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    /// <summary>Returns the project as <c>dotnet build -c Release</c> passes it to the compiler, without a documentation file.</summary>
    public TestProject ForRelease() => this with { Documentation = DocumentationMode.None, Properties = Properties.SetItem("Optimize", "true") };

    public CSharpParseOptions ParseOptions => EmittedCode.ParseOptions.WithLanguageVersion(LanguageVersion).WithDocumentationMode(Documentation);

    public CSharpCompilation Compilation() =>
        EmittedCode.NewCompilation().AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code, ParseOptions, "Program.cs"));

    /// <param name="tracksSteps">Whether to keep the reasons of each step, which takes time.</param>
    public GeneratorDriver NewDriver(bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new GameballGenerator().AsSourceGenerator()],
        Documents,
        ParseOptions,
        new TestOptions(this),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));
}

/// <summary>A document of a project. Compared by reference, as the compiler compares its texts.</summary>
internal sealed class TestDocument(
    string path, string? text, bool isSpec = true, bool isBundled = false, (string Key, string Value)[]? options = null) : AdditionalText
{
    /// <summary>The settings of the sections of an <c>.editorconfig</c> for the document.</summary>
    public (string Key, string Value)[] Options => options ?? [];

    public bool IsSpec => isSpec;

    public bool IsBundled => isBundled;

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
}
