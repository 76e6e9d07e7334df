using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Which rows of a union's table need a look inside of their members, and what of that look tells them.</summary>
internal static class NestedUnionEntries
{
    // Each row is compared with each other one.
    private const int MaxRows = 64;

    /// <summary>Whether nothing tells two of the objects but how many of their names are there.</summary>
    public static bool AreAlike(IReadOnlyList<UnionEntryModel> rows)
    {
        var objects = rows.Where(row => row.Tokens == UnionTokens.Object).ToList();
        return objects.Count is > 1 and <= MaxRows && Pairs(objects).Any(pair => !Differ(pair.One, pair.Other));
    }

    /// <summary>Whether two of the values differ in more than the names that they may have.</summary>
    public static bool Tell(IReadOnlyList<UnionEntryModel> rows) =>
        rows.Count <= MaxRows
        && Pairs(rows).Any(pair => Differ(pair.One, pair.Other) || !Required(pair.One).SetEquals(Required(pair.Other)));

    /// <summary>One of the rows without the names that it need not have, for they tell nothing of a single form.</summary>
    public static EquatableArray<UnionEntryModel> Cut(IReadOnlyList<UnionEntryModel> rows, int index)
    {
        var (row, telling) = (rows[index], new HashSet<string>(rows.SelectMany(Required)));
        telling.RemoveWhere(name => rows.All(other => Required(other).Contains(name)));
        var required = row.Names.Take(row.Required).Where(name => telling.Contains(name.Name) || name.Value != UnionTokens.None).ToList();
        var others = row.Names.Skip(row.Required).Where(name => name.Value != UnionTokens.None);
        return new([row with { Case = 0, Required = required.Count, Names = required.Concat(others).ToEquatableArray() }]);
    }

    private static bool Differ(UnionEntryModel one, UnionEntryModel other) =>
        one.Tokens != other.Tokens
        || one.Constants.Any(constant => other.Constants.Any(
            same => same.Name == constant.Name && !same.Values.Intersect(constant.Values).Any()))
        || one.Names.Any(name => name.Value != UnionTokens.None
            && other.Names.Any(same => same.Name == name.Name && same.Value != UnionTokens.None && same.Value != name.Value))
        || (one.Items.Count > 0 && other.Items.Count > 0 && one.Items.All(item => other.Items.All(same => Differ(item, same))))
        || one.Inside.Any(inside => other.Inside.Any(same => same.Name == inside.Name));

    private static HashSet<string> Required(UnionEntryModel row) => [.. row.Names.Take(row.Required).Select(name => name.Name)];

    private static IEnumerable<RowPair> Pairs(IReadOnlyList<UnionEntryModel> rows) =>
        rows.SelectMany((one, i) => rows.Skip(i + 1).Select(other => new RowPair(one, other)));

    private sealed record RowPair(UnionEntryModel One, UnionEntryModel Other);
}
