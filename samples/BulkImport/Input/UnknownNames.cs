using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>Messages about unknown names: the nearest names, and all names.</summary>
internal static class UnknownNames
{
    private const int NearestShown = 3;

    public static string Describe(IReadOnlyList<string> unknown, RowShape shape, string what)
    {
        var lines = unknown.Select(name =>
        {
            var nearest = string.Join(", ", Nearest(name, shape));
            return $"no property of a row matches the {what} '{Visible.Line(name)}'" + (nearest.Length > 0 ? $" (nearest: {nearest})" : "");
        });
        return string.Join("; ", lines) + $".\nProperties: {shape.Describe()}.";
    }

    public static string Remedy(IReadOnlyList<string> unknown, RowShape shape)
    {
        if (unknown.Count == 0)
        {
            return "";
        }

        var property = Nearest(unknown[0], shape).FirstOrDefault() ?? shape.Fields[0].Path;
        var name = Visible.Line(unknown[0]);
        return $"\nMap it with --map \"{name}={property}\", or ignore it with --ignore \"{name}\".";
    }

    /// <summary>Returns the properties that the user may have meant.</summary>
    public static IReadOnlyList<string> Nearest(string name, RowShape shape) =>
    [
        .. (from field in shape.Fields
            let distance = Distance(name, field.Path)
            where distance <= Math.Max(2, name.Length / 3)
            orderby distance
            select field.Path).Take(NearestShown),
    ];

    private static int Distance(string name, string path)
    {
        var bare = Bare(name);
        // The whole dotted name or its last segment: people write firstName for customerAttributes.firstName.
        return Math.Min(Levenshtein(bare, Bare(path)), Levenshtein(bare, Bare(path[(path.LastIndexOf('.') + 1)..])));
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Levenshtein(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
