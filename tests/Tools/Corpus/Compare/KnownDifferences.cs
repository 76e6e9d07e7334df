using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Generator.Corpus.Compare;

/// <summary>The deliberate differences, each with its reason: <c>differences.tsv</c>.</summary>
internal sealed class KnownDifferences
{
    private readonly List<Row> _rows;

    private KnownDifferences(IEnumerable<Row> rows) => _rows = [.. rows];

    /// <param name="lines">A pattern of a whole line, where <c>*</c> is any text, a tab, and the reason; <c>#</c> begins a comment.</param>
    public static KnownDifferences Read(IEnumerable<string> lines) => new(lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(columns => columns is [{ Length: > 0 } pattern, { Length: > 0 } reason] ? new Row(pattern, reason)
            : throw new InvalidDataException($"A row needs a pattern, one tab and a reason: {string.Join(" ", columns)}")));

    /// <summary>Finds the differences without a row, and the rows without a difference.</summary>
    public DifferenceReport Judge(IReadOnlyList<string> differences)
    {
        var known = differences.ToLookup(difference => _rows.Find(row => row.Fits(difference)));
        return new(
            [.. known[null]],
            [.. _rows.Where(row => !differences.Any(row.Fits)).Select(row => row.Pattern)],
            [.. known.Where(group => group.Key is not null).Select(group => (group.Key!.Reason, group.Count()))]);
    }

    private sealed class Row(string pattern, string reason)
    {
        private readonly Regex _regex = new(
            "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);

        public string Pattern => pattern;

        public string Reason => reason;

        public bool Fits(string difference) => _regex.IsMatch(difference);
    }
}

/// <summary>The result of a comparison against the list.</summary>
/// <param name="Unlisted">Differences without a reason.</param>
/// <param name="Stale">Patterns of the list that match no difference.</param>
/// <param name="Deliberate">How many differences each reason explains.</param>
internal sealed record DifferenceReport(
    IReadOnlyList<string> Unlisted, IReadOnlyList<string> Stale, IReadOnlyList<(string Reason, int Count)> Deliberate)
{
    public int ExitCode => Unlisted.Count + Stale.Count > 0 ? 1 : 0;
}
