using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Each folder is a room that may use only the rooms below it. The entry point at the root may use all.</summary>
public class RoomTests
{
    private const string Generator = "generator/Gameball.Generator";
    private const string Runtime = "runtime/Gameball.Runtime";

    // A problem knows the place it stands at, and reading reports problems: those two look at each other.
    private static readonly Dictionary<string, string[]> s_generatorRooms = new()
    {
        ["Model"] = [],
        ["Reading"] = ["Model", "Problems", "YamlDotNet"],
        ["Problems"] = ["Model", "Reading", "Microsoft.CodeAnalysis"],
        ["Overlays"] = ["Model", "Problems", "Reading"],
        ["Binding"] = ["Model", "Problems", "Reading"],
        ["Emitting"] = ["Model"],
        ["Settings"] = ["Model", "Problems", "Binding", "Microsoft.CodeAnalysis"],
        ["Pipeline"] = ["Model", "Problems", "Reading", "Overlays", "Binding", "Emitting", "Settings", "Microsoft.CodeAnalysis"],
        ["Support"] = [],
    };

    // JSON and limits stand left of transport: a connection sends JSON and spends a quota.
    private static readonly string[] s_runtimeRooms =
    [
        "Support", "Errors", "", "Authentication", "Json", "Limits", "Retries", "Telemetry", "Transport", "Paging", "Batches", "Webhooks",
    ];

    // What a document says of an operation: every room may read it, wherever it stands.
    private const string Description = "Transport/OperationInfo.cs";

    [Fact]
    public void No_room_of_the_generator_imports_upward()
    {
        var wrong = from source in Repository.Sources(Generator)
                    let room = Room(source.Path)
                    where room.Length > 0
                    from import in Imports(source.Text)
                    where import != room && !s_generatorRooms[room].Contains(import)
                    select $"{source.Path} uses {import}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_room_of_the_runtime_uses_one_to_its_right()
    {
        var trees = Repository.Sources(Runtime).Select(source => CSharpSyntaxTree.ParseText(
            source.Text,
            new CSharpParseOptions(LanguageVersion.Latest).WithPreprocessorSymbols("NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"),
            source.Path)).ToImmutableArray();
        var compilation = CSharpCompilation.Create("Runtime", trees, EmittedCode.References, new(OutputKind.DynamicallyLinkedLibrary));

        var wrong = from tree in trees
                    from used in UsedFiles(compilation.GetSemanticModel(tree)).Distinct()
                    where used != Description && Rank(used) > Rank(tree.FilePath)
                    select $"{tree.FilePath} uses {used}";

        trees.ShouldAllBe(tree => s_runtimeRooms.Contains(Room(tree.FilePath)));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_entry_point_is_a_table_of_contents() =>
        Repository.Sources(Generator).Single(source => source.Path == "GameballGenerator.cs").Text.Split('\n').Length.ShouldBeLessThan(80);

    private static int Rank(string path) => Array.IndexOf(s_runtimeRooms, Room(path));

    private static string Room(string path) => path.IndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>Rooms and packages that a file names, in its using directives or in full.</summary>
    private static IEnumerable<string> Imports(string text) =>
        from name in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<QualifiedNameSyntax>()
        where name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax)
        let parts = name.ToString().Split('.')
        where parts[0] is "Gameball" or "Microsoft" or "YamlDotNet"
        select parts[0] == "Gameball" ? parts.ElementAtOrDefault(2) ?? "" : parts[0] == "Microsoft" ? "Microsoft.CodeAnalysis" : parts[0];

    private static IEnumerable<string> UsedFiles(SemanticModel model) =>
        from name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        where type is not null
        from reference in type.OriginalDefinition.DeclaringSyntaxReferences
        select reference.SyntaxTree.FilePath;
}
