using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>Each folder is a room that may use only the rooms below it. The entry point at the root may use all.</summary>
public class RoomTests
{
    private const string Generator = "generator/Gameball.Generator";

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
    public void The_entry_point_is_a_table_of_contents() =>
        Repository.Sources(Generator).Single(source => source.Path == "GameballGenerator.cs").Text.Split('\n').Length.ShouldBeLessThan(80);

    private static string Room(string path) => path.IndexOf('/') is > 0 and var slash ? path[..slash] : "";

    /// <summary>Rooms and packages that a file names, in its using directives or in full.</summary>
    private static IEnumerable<string> Imports(string text) =>
        from name in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<QualifiedNameSyntax>()
        where name.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax)
        let parts = name.ToString().Split('.')
        where parts[0] is "Gameball" or "Microsoft" or "YamlDotNet"
        select parts[0] == "Gameball" ? parts.ElementAtOrDefault(2) ?? "" : parts[0] == "Microsoft" ? "Microsoft.CodeAnalysis" : parts[0];
}
