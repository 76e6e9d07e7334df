using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// Maps names to the rows that had them last, in bounded memory: a name is forgotten after 250,000 to 500,000 other names. Names are stored
/// as 64-bit hashes, so two different names collide in about one of a hundred million imports.
/// </summary>
internal sealed class RecentNames
{
    private const int Generation = 250_000;
    private Dictionary<ulong, long> _recent = [];
    private Dictionary<ulong, long> _older = [];

    /// <summary>Adds a name.</summary>
    /// <returns>The last row with the same name; <see langword="null"/> when none is remembered.</returns>
    public long? Enter(string name, long index)
    {
        var hash = Hash(name);
        long? earlier = _recent.TryGetValue(hash, out var known) || _older.TryGetValue(hash, out known) ? known : null;
        _recent[hash] = index;
        if (_recent.Count >= Generation)
        {
            (_older, _recent) = (_recent, []);
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
