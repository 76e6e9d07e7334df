using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Finds the row of an entry: by the row's key, otherwise by the only other member of the entry.</summary>
internal sealed class EntryMatch<TRow>
{
    private readonly BatchInfo<TRow> _info;
    private readonly Dictionary<string, List<BatchJobEntry>> _ofPartition = [];
    private readonly Lazy<Dictionary<string, int>> _byKey;
    private readonly Lazy<Dictionary<string, List<int>>> _byPartition;

    public EntryMatch(BatchInfo<TRow> info, IReadOnlyList<SourceRow<TRow>> rows)
    {
        _info = info;

        // Most jobs list every row by its key, and many list no rows, so each of these maps is created on demand.
        _byKey = new(() => ByKey(rows));
        _byPartition = new(() => ByPartition(rows));
    }

    /// <summary>The partition keys of entries without a row key, each with its rows and those entries.</summary>
    public IEnumerable<(IReadOnlyList<int> Rows, IReadOnlyList<BatchJobEntry> Entries)> Partitions =>
        from entries in _ofPartition
        where _byPartition.Value.ContainsKey(entries.Key)
        select ((IReadOnlyList<int>)_byPartition.Value[entries.Key], (IReadOnlyList<BatchJobEntry>)entries.Value);

    public int? Row(BatchJobEntry entry)
    {
        if (_info.RowKeyName is { } keyName && entry.Fields.TryGetValue(keyName, out var key))
        {
            return Find(key);
        }

        if (_info.PartitionKeyName is { } name && entry.Fields.TryGetValue(name, out var partitionKey))
        {
            GetList(_ofPartition, partitionKey).Add(entry);
            return null;
        }

        // Rows that are bare ids may be returned under any name, such as a failed order id under customerId.
        var found = entry.Fields.Values.Select(Find).Where(index => index is not null).Distinct().ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private int? Find(string key) => _byKey.Value.TryGetValue(key, out var index) ? index : null;

    private static Dictionary<string, int> ByKey(IReadOnlyList<SourceRow<TRow>> rows)
    {
        var places = new Dictionary<string, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Key is { } key)
            {
                places[key] = i;
            }
        }

        return places;
    }

    private static Dictionary<string, List<int>> ByPartition(IReadOnlyList<SourceRow<TRow>> rows)
    {
        var places = new Dictionary<string, List<int>>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].PartitionKey is { } partitionKey)
            {
                GetList(places, partitionKey).Add(i);
            }
        }

        return places;
    }

    private static List<T> GetList<T>(Dictionary<string, List<T>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists[name] = list = [];
        }

        return list;
    }
}
