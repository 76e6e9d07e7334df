using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>Finds the row that an entry means: by the row's key, else by the only other thing that the entry names.</summary>
internal sealed class EntryMatch<TRow>
{
    private readonly RowRules<TRow> _rules;
    private readonly Dictionary<string, int> _byKey = [];
    private readonly Dictionary<string, List<int>> _byLane = [];
    private readonly Dictionary<string, List<BatchJobEntry>> _ofLane = [];

    public EntryMatch(RowRules<TRow> rules, IReadOnlyList<SourceRow<TRow>> rows)
    {
        _rules = rules;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key is { } key)
            {
                _byKey[key] = i;
            }

            if (rows[i].Lane is { } lane)
            {
                Of(_byLane, lane).Add(i);
            }
        }
    }

    /// <summary>The lanes that entries named for want of a key, each with its rows and those entries.</summary>
    public IEnumerable<(IReadOnlyList<int> Rows, IReadOnlyList<BatchJobEntry> Entries)> Lanes =>
        from entries in _ofLane
        where _byLane.ContainsKey(entries.Key)
        select ((IReadOnlyList<int>)_byLane[entries.Key], (IReadOnlyList<BatchJobEntry>)entries.Value);

    public int? Row(BatchJobEntry entry)
    {
        if (_rules.KeyName is { } keyName && entry.Fields.TryGetValue(keyName, out var key))
        {
            return Find(key);
        }

        if (_rules.LaneName is { } laneName && entry.Fields.TryGetValue(laneName, out var lane))
        {
            Of(_ofLane, lane).Add(entry);
            return null;
        }

        // Rows that are bare ids come back under any name: a failed order id under customerId.
        var found = entry.Fields.Values.Select(Find).Where(index => index is not null).Distinct().ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private int? Find(string key) => _byKey.TryGetValue(key, out var index) ? index : null;

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists[name] = list = [];
        }

        return list;
    }
}
