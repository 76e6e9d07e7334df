using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// Reduces the entries of a table to the details that distinguish them: a client's tables would otherwise repeat all its names.
/// </summary>
internal static class UnionEntryReducer
{
    public static IEnumerable<UnionEntryModel> Keep(IReadOnlyList<UnionEntryModel> entries)
    {
        var objects = entries.Where(entry => entry.Tokens == UnionTokens.Object).ToList();
        var distinctive = new HashSet<string>(Names(objects).Where(name => IsDistinctive(name, objects)));
        var key = Names(objects)
            .FirstOrDefault(name => objects.All(entry => Has(entry, name) && Requires(entry, name)) && IsDisjoint(name, objects));
        return entries.Select(entry => Keep(entry, distinctive, key, objects.Count));
    }

    /// <summary>
    /// Keeps the possible kinds of members' values only if they distinguish entries: elsewhere a server may send a number as a string.
    /// </summary>
    public static IEnumerable<UnionEntryModel> KeepValues(IReadOnlyList<UnionEntryModel> entries) => KeepValues(entries, entries);

    // The items distinguish a list from other lists, so they are compared with the items of all lists.
    private static IEnumerable<UnionEntryModel> KeepValues(IEnumerable<UnionEntryModel> entries, IReadOnlyList<UnionEntryModel> all)
    {
        var names = all.SelectMany(entry => entry.Names).GroupBy(name => name.Name);
        var distinctive = new HashSet<string>(names.Where(DifferInValue).Select(group => group.Key));
        return entries.Select(entry => entry with
        {
            Names = entry.Names
                .Select(name => name with { Value = distinctive.Contains(name.Name) ? Family(name.Value) : UnionTokens.None })
                .ToEquatableArray(),
            Items = entry.Items.Count == 0 ? entry.Items : KeepValues(entry.Items, ItemsOf(all, entry.Tokens)).ToEquatableArray(),
        });
    }

    private static List<UnionEntryModel> ItemsOf(IEnumerable<UnionEntryModel> entries, UnionTokens tokens) =>
        entries.Where(entry => entry.Tokens == tokens).SelectMany(entry => entry.Items).ToList();

    private static bool DifferInValue(IEnumerable<UnionNameModel> names) => names.Select(name => Family(name.Value)).Distinct().Skip(1).Any();

    private static UnionTokens Family(UnionTokens tokens) => tokens switch
    {
        UnionTokens.Int32 or UnionTokens.Int64 => UnionTokens.Number,
        UnionTokens.Guid or UnionTokens.DateTime or UnionTokens.Bytes => UnionTokens.Text,
        _ => tokens,
    };

    private static UnionEntryModel Keep(UnionEntryModel entry, HashSet<string> distinctive, string? key, int objects)
    {
        if (entry.Tokens != UnionTokens.Object)
        {
            return entry;
        }

        // A member that every entry requires with values of its own identifies all of them, so no other name is needed.
        if (key is not null)
        {
            return entry with
            {
                Required = 1,
                Names = new([new(key)]),
                Constants = entry.Constants.Where(constant => constant.Name == key).ToEquatableArray(),
            };
        }

        return entry with
        {
            Names = objects == 1 ? entry.Names.Take(entry.Required).ToEquatableArray() : entry.Names,
            Constants = entry.Constants.Where(constant => distinctive.Contains(constant.Name) || constant.Values.Count == 1).ToEquatableArray(),
        };
    }

    // Whether each entry has its own values of the member, and more than one entry lists some.
    private static bool IsDistinctive(string name, IReadOnlyList<UnionEntryModel> entries) =>
        entries.Count(entry => Has(entry, name)) > 1 && IsDisjoint(name, entries);

    private static bool IsDisjoint(string name, IReadOnlyList<UnionEntryModel> entries)
    {
        var values = entries
            .SelectMany(entry => entry.Constants)
            .Where(constant => constant.Name == name)
            .SelectMany(constant => constant.Values)
            .ToList();
        return values.Distinct().Count() == values.Count;
    }

    private static IEnumerable<string> Names(IReadOnlyList<UnionEntryModel> entries) =>
        entries.SelectMany(entry => entry.Constants).Select(constant => constant.Name).Distinct();

    private static bool Has(UnionEntryModel entry, string name) => entry.Constants.Any(constant => constant.Name == name);

    private static bool Requires(UnionEntryModel entry, string name) =>
        entry.Names.Take(entry.Required).Any(required => required.Name == name);
}
