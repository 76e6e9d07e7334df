using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Pipeline;

namespace Gameball.Generator.Corpus;

/// <summary>The documents that the command line names, and the overlays that apply to each of them.</summary>
internal sealed record DocumentSet(IReadOnlyList<string> Documents, IReadOnlyList<string> Overlays)
{
    private static readonly string[] s_extensions = [".yaml", ".yml", ".json"];

    /// <param name="places">Files and folders. Folders are searched recursively, and overlays in them are ignored.</param>
    public static DocumentSet Collect(IEnumerable<string> places)
    {
        var (folders, files) = (places.Where(Directory.Exists), places.Where(place => !Directory.Exists(place)));
        var found = folders.SelectMany(Search).Where(path => KindOf(path) != DocumentKind.Overlay);
        var named = files.ToLookup(path => KindOf(path) == DocumentKind.Overlay);
        return new([.. found, .. named[false]], [.. named[true]]);
    }

    /// <summary>Returns a project with some documents and overlays.</summary>
    public static TestProject ProjectOf(params IEnumerable<string> paths) =>
        paths.Aggregate(new TestProject(), (project, path) => project.With(path, File.ReadAllText(path)));

    private static IEnumerable<string> Search(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    private static DocumentKind KindOf(string path) => DocumentReader.Read(path, isBundled: false, File.ReadAllText(path)).Kind;
}
