using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Conformance.Mock;

/// <summary>The options of the command line.</summary>
internal sealed record MockOptions(IReadOnlyList<string> Documents, IReadOnlyList<string> Overlays, TimeSpan TimePerDocument, string Repository)
{
    private static readonly string[] s_extensions = [".yaml", ".yml", ".json"];

    /// <summary>Returns <see langword="null"/> for arguments that name nothing to run.</summary>
    public static MockOptions? Parse(ReadOnlySpan<string> arguments)
    {
        List<string> overlays = [];
        List<string> documents = [];
        var time = TimeSpan.FromMinutes(2);
        while (arguments is [var first, .. var rest])
        {
            switch (first)
            {
                case "--overlay" when rest.Length > 0:
                    overlays.Add(Path.GetFullPath(rest[0]));
                    rest = rest[1..];
                    break;
                case "--seconds" when rest.Length > 0 && int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
                    time = TimeSpan.FromSeconds(seconds);
                    rest = rest[1..];
                    break;
                case ['-', ..]:
                    return null;
                default:
                    documents.AddRange(Directory.Exists(first) ? Search(first) : [Path.GetFullPath(first)]);
                    break;
            }

            arguments = rest;
        }

        return documents.Count > 0 && FindRepository() is { } repository ? new(documents, overlays, time, repository) : null;
    }

    private static IEnumerable<string> Search(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        .Where(path => DocumentReader.Read(path, isBundled: false, File.ReadAllText(path)).Kind != DocumentKind.Overlay)
        .Select(Path.GetFullPath)
        .Order(StringComparer.Ordinal);

    private static string? FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Gameball.Generated.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
