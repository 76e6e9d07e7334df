using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;

namespace Gameball.Analyzers.Tests.Support;

/// <summary>Emitted clients: that of the bundled documents as a referenced assembly, and that of a small document as source.</summary>
internal static class TestClients
{
    public static string Root { get; } = typeof(TestClients).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The framework and all assemblies of the tests and samples, except the samples themselves and emitted code.</summary>
    public static ImmutableArray<MetadataReference> Libraries { get; } = FindLibraries();

    private static readonly Lazy<MetadataReference> s_bundled = new(() => Compile(Project(Specs())));

    public static MetadataReference Bundled => s_bundled.Value;

    /// <summary>The emitted files of the small document.</summary>
    public static IReadOnlyList<(string Name, string Text)> Shop { get; } =
        Emit(Project([new TestDocument(ShopDocument.Path, ShopDocument.Text)])).ToList();

    public static IEnumerable<TestDocument> Specs() => Directory.GetFiles(Path.Combine(Root, "specs"), "*.yaml")
        .Order(StringComparer.Ordinal)
        .Select(file => new TestDocument(file, File.ReadAllText(file), isBundled: true));

    public static TestProject Project(IEnumerable<TestDocument> documents) =>
        new TestProject { Documents = [.. documents] }.Set("GameballDependencyInjection", "true");

    public static IEnumerable<(string Name, string Text)> Emit(TestProject project) =>
        project.NewDriver().RunGenerators(project.Compilation()).GetRunResult().Results.Single().GeneratedSources
            .Select(source => (source.HintName, source.SourceText.ToString()));

    private static PortableExecutableReference Compile(TestProject project)
    {
        var compilation = CSharpCompilation.Create(
            "Bundled.Client",
            Emit(project).Select(file => CSharpSyntaxTree.ParseText(file.Text, project.ParseOptions, file.Name)),
            Libraries,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();

        // A reference assembly, as a project reference is to the compiler: without private members and method bodies.
        compilation.Emit(image, options: new(metadataOnly: true, includePrivateMembers: false)).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static ImmutableArray<MetadataReference> FindLibraries()
    {
        string[] others = ["Analyzers.Tests", "BulkImport", "gameball-import", "Checkout", "QuickStart", "Shop", "Gameball.Generator", "testhost"];
        Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "refs"), "*.dll")
            .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll")))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!others.Contains(name))
            {
                files.TryAdd(name, file);
            }
        }

        return [.. files.Values.Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file))];
    }
}
