using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball.Redis.Tests.Support;

/// <summary>A sorted set of Redis, with the commands that the script uses.</summary>
internal sealed class SortedSet
{
    private readonly Dictionary<string, double> _scores = new(StringComparer.Ordinal);
    private readonly SortedSet<(double Score, string Member)> _order = new(Comparer<(double Score, string Member)>.Create(
        static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : string.CompareOrdinal(a.Member, b.Member)));

    public int Count => _scores.Count;

    public IEnumerable<string> Members => _scores.Keys;

    public void Add(string score, string member, bool onlyNew)
    {
        if (onlyNew && _scores.ContainsKey(member))
        {
            return;
        }

        Remove(member);
        _scores[member] = Number(score);
        _order.Add((_scores[member], member));
    }

    public bool Remove(string member) => _scores.Remove(member, out var score) && _order.Remove((score, member));

    public string? Score(string member) => _scores.TryGetValue(member, out var score) ? Text(score) : null;

    public IEnumerable<string> Range(string low, string high) =>
        _order.Where(entry => IsAbove(entry.Score, low) && IsBelow(entry.Score, high)).Select(static entry => entry.Member);

    public int CountOf(string low, string high) => _order.Count(entry => IsAbove(entry.Score, low) && IsBelow(entry.Score, high));

    /// <summary>Returns all members with their scores.</summary>
    public IEnumerable<string> All() => _order.SelectMany(static entry => new[] { entry.Member, Text(entry.Score) });

    /// <summary>Returns the member of a rank, counted from the highest, and its score.</summary>
    public IEnumerable<string> FromHighest(int rank) =>
        _order.Reverse().Skip(rank).Take(1).SelectMany(static entry => new[] { entry.Member, Text(entry.Score) });

    private static bool IsAbove(double score, string low) => low[0] == '(' ? score > Number(low[1..]) : score >= Number(low);

    private static bool IsBelow(double score, string high) => high[0] == '(' ? score < Number(high[1..]) : score <= Number(high);

    private static double Number(string text) => text switch
    {
        "-inf" => double.NegativeInfinity,
        "+inf" => double.PositiveInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    // As Redis writes a whole number.
    private static string Text(double score) => score.ToString("F0", CultureInfo.InvariantCulture);
}
