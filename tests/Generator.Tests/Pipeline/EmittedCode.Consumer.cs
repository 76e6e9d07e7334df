using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The project that compiles emitted files. The corpus tool and the benchmarks link this file.</summary>
internal static partial class EmittedCode
{
    // The build of the tests copies reference assemblies here, because a consumer compiles against those and not against an implementation.
    private static readonly string s_framework = Path.Combine(AppContext.BaseDirectory, "refs");

    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.CSharp11, DocumentationMode.Diagnose)
        .WithPreprocessorSymbols("NET8_0_OR_GREATER");

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Directory.EnumerateFiles(s_framework, "*.dll")
            .Order(StringComparer.Ordinal)
            .Append(typeof(global::Gameball.Runtime.OperationInfo).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation NewCompilation(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
