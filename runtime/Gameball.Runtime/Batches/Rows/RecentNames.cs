using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// Names and the rows that had them last, in bounded memory: it forgets a name when 250,000 to 500,000 others came since. Names are kept as
/// hashes of 64 bits, so that two different ones are taken for the same about once in a hundred million imports.
/// </summary>
internal sealed class RecentNames
{
    private const int Generation = 250_000;
    private Dictionary<ulong, long> _young = [];
    private Dictionary<ulong, long> _old = [];

    /// <summary>Enters a name.</summary>
    /// <returns>The row that had it before; <see langword="null"/> when none is remembered.</returns>
    public long? Enter(string name, long index)
    {
        var hash = Hash(name);
        long? earlier = _young.TryGetValue(hash, out var known) || _old.TryGetValue(hash, out known) ? known : null;
        _young[hash] = index;
        if (_young.Count >= Generation)
        {
            (_old, _young) = (_young, []);
        }

        return earlier;
    }

    // FNV-1a.
    public static ulong Hash(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return hash;
    }
}
