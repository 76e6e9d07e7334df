using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Cuts the rows of a table down to what tells them apart: a client's tables would otherwise repeat all its names.</summary>
internal static class UnionEntryReducer
{
    public static IEnumerable<UnionEntryModel> Keep(IReadOnlyList<UnionEntryModel> rows)
    {
        var objects = rows.Where(row => row.Tokens == UnionTokens.Object).ToList();
        var telling = new HashSet<string>(Names(objects).Where(name => Tells(name, objects)));
        var key = Names(objects)
            .FirstOrDefault(name => objects.All(row => Has(row, name) && Requires(row, name)) && IsDisjoint(name, objects));
        return rows.Select(row => Keep(row, telling, key, objects.Count));
    }

    /// <summary>
    /// What members' values can be, only where it tells rows apart: a server may send a number as text where no case is at stake.
    /// </summary>
    public static IEnumerable<UnionEntryModel> KeepValues(IReadOnlyList<UnionEntryModel> rows) => KeepValues(rows, rows);

    // A list is told from other lists by its items, so that those are compared with the items of all.
    private static IEnumerable<UnionEntryModel> KeepValues(IEnumerable<UnionEntryModel> rows, IReadOnlyList<UnionEntryModel> all)
    {
        var names = all.SelectMany(row => row.Names).GroupBy(name => name.Name);
        var telling = new HashSet<string>(names.Where(DifferInValue).Select(group => group.Key));
        return rows.Select(row => row with
        {
            Names = row.Names
                .Select(name => name with { Value = telling.Contains(name.Name) ? Family(name.Value) : UnionTokens.None })
                .ToEquatableArray(),
            Items = row.Items.Count == 0 ? row.Items : KeepValues(row.Items, ItemsOf(all, row.Tokens)).ToEquatableArray(),
        });
    }

    private static List<UnionEntryModel> ItemsOf(IEnumerable<UnionEntryModel> rows, UnionTokens tokens) =>
        rows.Where(row => row.Tokens == tokens).SelectMany(row => row.Items).ToList();

    private static bool DifferInValue(IEnumerable<UnionNameModel> rows) => rows.Select(name => Family(name.Value)).Distinct().Skip(1).Any();

    private static UnionTokens Family(UnionTokens tokens) => tokens switch
    {
        UnionTokens.Int32 or UnionTokens.Int64 => UnionTokens.Number,
        UnionTokens.Guid or UnionTokens.DateTime or UnionTokens.Bytes => UnionTokens.Text,
        _ => tokens,
    };

    private static UnionEntryModel Keep(UnionEntryModel row, HashSet<string> telling, string? key, int objects)
    {
        if (row.Tokens != UnionTokens.Object)
        {
            return row;
        }

        // A member that every row requires with values of its own tells them all, so that no other name need be looked at.
        if (key is not null)
        {
            return row with
            {
                Required = 1,
                Names = new([new(key)]),
                Constants = row.Constants.Where(constant => constant.Name == key).ToEquatableArray(),
            };
        }

        return row with
        {
            Names = objects == 1 ? row.Names.Take(row.Required).ToEquatableArray() : row.Names,
            Constants = row.Constants.Where(constant => telling.Contains(constant.Name) || constant.Values.Count == 1).ToEquatableArray(),
        };
    }

    // Values of which each row has its own, where more than one row lists some.
    private static bool Tells(string name, IReadOnlyList<UnionEntryModel> rows) =>
        rows.Count(row => Has(row, name)) > 1 && IsDisjoint(name, rows);

    private static bool IsDisjoint(string name, IReadOnlyList<UnionEntryModel> rows)
    {
        var values = rows
            .SelectMany(row => row.Constants)
            .Where(constant => constant.Name == name)
            .SelectMany(constant => constant.Values)
            .ToList();
        return values.Distinct().Count() == values.Count;
    }

    private static IEnumerable<string> Names(IReadOnlyList<UnionEntryModel> rows) =>
        rows.SelectMany(row => row.Constants).Select(constant => constant.Name).Distinct();

    private static bool Has(UnionEntryModel row, string name) => row.Constants.Any(constant => constant.Name == name);

    private static bool Requires(UnionEntryModel row, string name) =>
        row.Names.Take(row.Required).Any(required => required.Name == name);
}
