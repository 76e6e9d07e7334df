using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Each folder is a room that may use only the rooms to its left. The entry point at the root may use all.</summary>
public class RoomTests
{
    private const string Generator = "generator/Gameball.Generator";

    // The rooms and packages that each room of the generator uses.
    private static readonly Dictionary<string, string[]> s_generatorRooms = new()
    {
        ["Support"] = [],
        ["Model"] = [],
        ["Nodes"] = [],
        ["Problems"] = ["Model", "Nodes", "Microsoft.CodeAnalysis"],
        ["Reading"] = ["Model", "Nodes", "Problems", "YamlDotNet"],
        ["Swagger"] = ["Nodes", "Problems", "Reading"],
        ["Settings"] = ["Model", "Problems", "Microsoft.CodeAnalysis"],
        ["Overlays"] = ["Model", "Nodes", "Problems", "Reading"],
        ["Binding"] = ["Model", "Nodes", "Problems", "Reading", "Settings"],
        ["Emitting"] = ["Model"],
        ["Usage"] = ["Model", "Problems", "Settings", "Binding", "Emitting", "Microsoft.CodeAnalysis"],
        ["Pipeline"] = ["Model", "Problems", "Reading", "Swagger", "Settings", "Overlays", "Binding", "Emitting", "Usage", "Microsoft.CodeAnalysis"],
    };

    private static readonly RoomOrder s_generatorOrder = new(new Dictionary<string, string[]>
    {
        [""] = [.. s_generatorRooms.Keys, ""],
        ["Overlays"] = ["Paths", ""],
        ["Overlays/Paths"] = ["Patterns", ""],
        ["Binding"] = ["Documents", "Naming", "Schemas", "Types", "UnionTables", "Operations", "Batches", ""],
        ["Binding/Operations"] = ["Media", "Paths", "Servers", "Security", "Parameters", "Bodies", "Responses", ""],
        ["Emitting"] = ["Text", "Types", "Operations", ""],
    });

    private static readonly Lazy<List<(string File, string Used)>> s_generatorEdges = new(ReadGeneratorEdges);

    [Fact]
    public void NoRoomOfTheGeneratorUsesOneToItsRight()
    {
        var wrong = from edge in s_generatorEdges.Value
                    where !s_generatorOrder.Allows(edge.File, edge.Used)
                    select $"{edge.File} uses {edge.Used}";

        Repository.Sources(Generator).ShouldAllBe(source => s_generatorOrder.Knows(source.Path));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void ARoomOfTheGeneratorUsesOnlyWhatItNeeds()
    {
        var rooms = s_generatorEdges.Value.Select(edge => (edge.File, Used: Room(edge.Used)));
        var packages = from source in Repository.Sources(Generator) from package in Packages(source.Text) select (File: source.Path, Used: package);
        var wrong = from use in rooms.Concat(packages)
                    let room = Room(use.File)
                    where room.Length > 0 && use.Used != room && !s_generatorRooms[room].Contains(use.Used)
                    select $"{use.File} uses {use.Used}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void NoFolderOfTheGeneratorHasTooManyFiles()
    {
        var overfull = from source in Repository.Sources(Generator)
                       group source by Path.GetDirectoryName(source.Path) into folder
                       where folder.Count() > 26
                       select $"{folder.Key} holds {folder.Count()} files";

        overfull.ShouldBeEmpty();
    }

    [Fact]
    public void TheEntryPointIsATableOfContents() =>
        Repository.Sources(Generator).Single(source => source.Path == "GameballGenerator.cs").Text.Split('\n').Length.ShouldBeLessThan(80);

    private static string Room(string path) => path.IndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static List<(string File, string Used)> ReadGeneratorEdges()
    {
        // The build writes one file.
        (string Path, string Text) help = ("Problems/HelpPages.g.cs", "namespace Gameball.Generator; internal static class HelpPages { public const string Address = \"\"; }");
        var trees = Repository.Sources(Generator).Append(help)
            .Select(source => CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Latest), source.Path))
            .ToImmutableArray();
        var framework = EmittedCode.References.Where(reference => Path.GetFileName(reference.Display) != "Gameball.Runtime.dll");
        var packages = new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(YamlDotNet.Core.IParser) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));
        var compilation = CSharpCompilation.Create(
            "Generator", trees, [.. framework, .. packages], new(OutputKind.DynamicallyLinkedLibrary));

        // Code that does not compile would have no symbols.
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return
        [
            .. from tree in trees
               from used in RoomOrder.UsedFiles(compilation.GetSemanticModel(tree)).Distinct()
               select (tree.FilePath, used),
        ];
    }

    /// <summary>Returns the packages that a file uses, by a using directive or by a full name.</summary>
    private static IEnumerable<string> Packages(string text) =>
        from name in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<QualifiedNameSyntax>()
        where name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax)
        let root = name.ToString().Split('.')[0]
        where root is "Microsoft" or "YamlDotNet"
        select root == "Microsoft" ? "Microsoft.CodeAnalysis" : root;
}
