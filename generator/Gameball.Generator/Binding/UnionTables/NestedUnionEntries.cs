using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Decides which entries of a union's table need a look inside their members, and which details distinguish them there.</summary>
internal static class NestedUnionEntries
{
    // Each entry is compared with all others.
    private const int MaxEntries = 64;

    /// <summary>Whether two of the objects differ only in their names.</summary>
    public static bool AreAlike(IReadOnlyList<UnionEntryModel> entries)
    {
        var objects = entries.Where(entry => entry.Tokens == UnionTokens.Object).ToList();
        return objects.Count is > 1 and <= MaxEntries && Pairs(objects).Any(pair => !Differ(pair.One, pair.Other));
    }

    /// <summary>Whether two of the values differ in more than their optional names.</summary>
    public static bool AreDistinct(IReadOnlyList<UnionEntryModel> entries) =>
        entries.Count <= MaxEntries
        && Pairs(entries).Any(pair => Differ(pair.One, pair.Other) || !Required(pair.One).SetEquals(Required(pair.Other)));

    /// <summary>Returns one of the entries without the optional names, because they do not identify a single shape.</summary>
    public static EquatableArray<UnionEntryModel> Reduce(IReadOnlyList<UnionEntryModel> entries, int index)
    {
        var (entry, distinctive) = (entries[index], new HashSet<string>(entries.SelectMany(Required)));
        distinctive.RemoveWhere(name => entries.All(other => Required(other).Contains(name)));
        var required = entry.Names.Take(entry.Required).Where(name => distinctive.Contains(name.Name) || name.Value != UnionTokens.None).ToList();
        var others = entry.Names.Skip(entry.Required).Where(name => name.Value != UnionTokens.None);
        return new([entry with { Case = 0, Required = required.Count, Names = required.Concat(others).ToEquatableArray() }]);
    }

    private static bool Differ(UnionEntryModel one, UnionEntryModel other) =>
        one.Tokens != other.Tokens
        || one.Constants.Any(constant => other.Constants.Any(
            same => same.Name == constant.Name && !same.Values.Intersect(constant.Values).Any()))
        || one.Names.Any(name => name.Value != UnionTokens.None
            && other.Names.Any(same => same.Name == name.Name && same.Value != UnionTokens.None && same.Value != name.Value))
        || (one.Items.Count > 0 && other.Items.Count > 0 && one.Items.All(item => other.Items.All(same => Differ(item, same))))
        || one.Members.Any(member => other.Members.Any(same => same.Name == member.Name));

    private static HashSet<string> Required(UnionEntryModel entry) => [.. entry.Names.Take(entry.Required).Select(name => name.Name)];

    private static IEnumerable<EntryPair> Pairs(IReadOnlyList<UnionEntryModel> entries) =>
        entries.SelectMany((one, i) => entries.Skip(i + 1).Select(other => new EntryPair(one, other)));

    private sealed record EntryPair(UnionEntryModel One, UnionEntryModel Other);
}
