using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>In which order the rooms of a folder, and the rooms inside of them, use each other: each only itself and those to its left.</summary>
/// <param name="folders">
/// By the path of a folder, its rooms from left to right; an empty name is the files of the folder itself. A folder that is not in the table
/// has no rooms.
/// </param>
internal sealed class RoomOrder(IReadOnlyDictionary<string, string[]> folders)
{
    /// <summary>Whether a file is in a room that the table lists, on each level.</summary>
    public bool Knows(string path) => Levels(path).All(level => Rank(level.Folder, level.Room) >= 0);

    /// <summary>Whether a file may use another one, by the rooms in which their ways part.</summary>
    public bool Allows(string path, string used)
    {
        var parting = Levels(path).Zip(Levels(used)).FirstOrDefault(level => level.First.Room != level.Second.Room);
        return parting == default || Rank(parting.First.Folder, parting.Second.Room) <= Rank(parting.First.Folder, parting.First.Room);
    }

    /// <summary>The files whose types a file names, be it through their members, extension methods among them.</summary>
    public static IEnumerable<string> UsedFiles(SemanticModel model) =>
        from name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        where type is not null
        from reference in type.OriginalDefinition.DeclaringSyntaxReferences
        select reference.SyntaxTree.FilePath;

    private int Rank(string folder, string room) => folders.TryGetValue(folder, out var rooms) ? Array.IndexOf(rooms, room) : room.Length == 0 ? 0 : -1;

    /// <summary>Each folder on the way to a file with the room in it that the way goes through; the last room is empty.</summary>
    private static IEnumerable<(string Folder, string Room)> Levels(string path)
    {
        var parts = path.Split('/');
        return parts.Select((_, i) => (string.Join('/', parts.Take(i)), i < parts.Length - 1 ? parts[i] : ""));
    }
}
