using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Finds names similar to a misspelt one.</summary>
internal static class NearNames
{
    private const int MaxNames = 3;

    // A longer name is not a typing mistake, and its comparison takes time.
    private const int MaxLength = 100;

    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates) =>
    [
        .. candidates.Distinct(StringComparer.Ordinal)
            .Where(candidate => candidate.Length is > 0 and <= MaxLength && name.Length <= MaxLength)
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 3) || Contains(candidate.Name, name))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MaxNames)
            .Select(candidate => candidate.Name),
    ];

    private static bool Contains(string one, string other) =>
        one.IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0 || other.IndexOf(one, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Returns the number of characters to insert, delete or replace.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
