using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The order of the rooms of a folder, and of the rooms inside them: each may use only itself and those to its left.</summary>
/// <param name="folders">
/// The rooms from left to right, by the path of their folder; an empty name represents the files of the folder itself. A folder outside of
/// the table has no rooms.
/// </param>
internal sealed class RoomOrder(IReadOnlyDictionary<string, string[]> folders)
{
    /// <summary>Whether a file is in a room of the table, on each level.</summary>
    public bool Knows(string path) => Levels(path).All(level => Rank(level.Folder, level.Room) >= 0);

    /// <summary>Whether a file may use another one, by the first rooms in which their paths differ.</summary>
    public bool Allows(string path, string used)
    {
        var parting = Levels(path).Zip(Levels(used)).FirstOrDefault(level => level.First.Room != level.Second.Room);
        return parting == default || Rank(parting.First.Folder, parting.Second.Room) <= Rank(parting.First.Folder, parting.First.Room);
    }

    /// <summary>Returns the files whose types a file uses, directly or through members and extension methods.</summary>
    public static IEnumerable<string> UsedFiles(SemanticModel model) =>
        from name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        where type is not null
        from reference in type.OriginalDefinition.DeclaringSyntaxReferences
        select reference.SyntaxTree.FilePath;

    private int Rank(string folder, string room) => folders.TryGetValue(folder, out var rooms) ? Array.IndexOf(rooms, room) : room.Length == 0 ? 0 : -1;

    /// <summary>Returns each folder on the path to a file with the next room on that path; the last room is empty.</summary>
    private static IEnumerable<(string Folder, string Room)> Levels(string path)
    {
        var parts = path.Split('/');
        return parts.Select((_, i) => (string.Join('/', parts.Take(i)), i < parts.Length - 1 ? parts[i] : ""));
    }
}
