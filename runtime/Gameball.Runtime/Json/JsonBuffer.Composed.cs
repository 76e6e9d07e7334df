using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content> Objects, lists and maps. Each member and element begins with its comma, and the end overwrites the first comma with the
/// opening bracket, so that no member needs to check whether it is the first. </content>
public sealed partial class JsonBuffer
{
    /// <summary>After this number of elements, memory for the remaining ones is reserved at once, to avoid repeated copies.</summary>
    private const int SampleCount = 16;

    /// <summary>Starts an object with known members.</summary>
    /// <exception cref="ArgumentException">Objects and lists are nested too deep.</exception>
    public ObjectWriter Start(JsonMembers members)
    {
        Secrets?.UnionWith(members.Secrets);
        if (RootNames is not null && _depth == 0)
        {
            RootNames.UnionWith(Array.ConvertAll(members.All, static member => member.Name));
        }

        return new(this, members, Open());
    }

    /// <summary>Writes a list.</summary>
    /// <exception cref="ArgumentException">The list is <see langword="null"/>.</exception>
    public void List<T>(IReadOnlyList<T> list, GeneratedJson<T> element)
    {
        _ = list ?? throw NoValue();
        var start = Open();

        // Access to an array through an interface is slow, and lists that were read are arrays.
        var array = list as T[];
        var count = list.Count;
        for (var i = 0; i < count; i++)
        {
            Item(array is null ? list[i] : array[i], element);
            if (i + 1 == SampleCount)
            {
                Reserve((long)(_length - start) * (count - SampleCount) / SampleCount);
            }
        }

        Close(start, '[', ']');
    }

    /// <summary>Writes a map as an object.</summary>
    /// <exception cref="ArgumentException">The map is <see langword="null"/>.</exception>
    public void Map<T>(IReadOnlyDictionary<string, T> map, GeneratedJson<T> value)
    {
        _ = map ?? throw NoValue();
        var start = Open();
        Entries(map, value);
        Close(start, '{', '}');
    }

    internal void Entries<T>(IReadOnlyDictionary<string, T> map, GeneratedJson<T> value)
    {
        foreach (var entry in map)
        {
            Raw(","u8);
            Value(entry.Key);
            Raw(":"u8);
            Value(entry.Value, value);
        }
    }

    internal void Value<T>(T value, GeneratedJson<T> json)
    {
        if (value is null && !json.WritesNull)
        {
            throw NoValue();
        }

        json.WriteValue(this, value);
    }

    private void Item<T>(T value, GeneratedJson<T> element)
    {
        Room(1)[0] = (byte)',';
        _length++;
        Value(value, element);
    }

    /// <returns>The offset of the opening bracket.</returns>
    internal int Open()
    {
        if (++_depth > _unguarded)
        {
            CheckDepth();
        }

        return _length;
    }

    private void CheckDepth()
    {
        if (JsonDepth.Fault(_depth, _maxDepth) is { } fault)
        {
            throw new ArgumentException(fault + ".");
        }

        Deepest = Math.Max(Deepest, _depth);
    }

    internal void Close(int start, char open, char close)
    {
        _depth--;
        var room = Room(2);
        if (_length == start)
        {
            room[0] = (byte)open;
            room = room.Slice(1);
            _length++;
        }

        _bytes[start] = (byte)open;
        room[0] = (byte)close;
        _length++;
    }
}
