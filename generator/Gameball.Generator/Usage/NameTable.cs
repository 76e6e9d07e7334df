using System;
using System.Collections.Generic;

namespace Gameball.Generator.Usage;

/// <summary>
/// A set of names that looks up a part of a text without a new string: a file has thousands of words and few of the names.
/// </summary>
internal sealed class NameTable
{
    private readonly string?[] _slots;

    public NameTable(IEnumerable<string> names)
    {
        var distinct = new HashSet<string>(names, StringComparer.Ordinal);

        // A power of two, at most half of it in use, so that a search soon ends at an empty slot.
        var size = 16;
        while (size < distinct.Count * 2)
        {
            size *= 2;
        }

        _slots = new string?[size];
        foreach (var name in distinct)
        {
            _slots[Slot(name.AsSpan())] = name;
        }
    }

    /// <summary>Returns the name that equals a word; <see langword="null"/> if none does.</summary>
    public string? Find(ReadOnlySpan<char> word) => _slots[Slot(word)];

    /// <summary>Returns the slot that has the name, or the empty slot for it.</summary>
    private int Slot(ReadOnlySpan<char> name)
    {
        var mask = _slots.Length - 1;
        var slot = Hash(name) & mask;
        while (_slots[slot] is { } other && !other.AsSpan().SequenceEqual(name))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private static int Hash(ReadOnlySpan<char> name)
    {
        var hash = unchecked((int)2166136261);
        foreach (var character in name)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash ^ (hash >> 15);
    }
}
