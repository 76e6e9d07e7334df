using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif

namespace Gameball.Runtime;

/// <content>Values of generated types, lists and maps.</content>
public ref partial struct JsonReader
{
    /// <summary>From this element on, a list's strings are cached; shorter lists have too few duplicates.</summary>
    private const int TextsFrom = 4;
    private const int FirstCount = 16;

    /// <summary>Reads a value of a generated class.</summary>
    public T Value<T>(GeneratedJson<T> json) => json.ReadValue(ref this);

    /// <summary>Reads a value of a struct that is not generated.</summary>
    public T Struct<T>(GeneratedJson<T> json) => json.ReadValue(ref this);

    /// <summary>Reads a value of a generated struct.</summary>
    public T ValueType<T>()
        where T : struct, IJsonValueType<T>
        => default(T).Read(ref this);

    /// <summary>Reads a list.</summary>
    public IReadOnlyList<T> List<T>(GeneratedJson<T> element)
    {
        Open('[', "a list");
        if (!NextItem(']', isFirst: true))
        {
            return Array.Empty<T>();
        }

        // Collected in pooled memory, because a growing list would leave garbage of twice its size.
        var items = ArrayPool<T>.Shared.Rent(FirstCount);
        var count = 0;
        do
        {
            if (count == items.Length)
            {
                var larger = ArrayPool<T>.Shared.Rent(count * 2);
                Array.Copy(items, larger, count);
                Return(items, count);
                items = larger;
            }

            if (count == TextsFrom)
            {
                _texts ??= new TextCache();
            }

            items[count++] = element.ReadValue(ref this);
        }
        while (NextItem(']', isFirst: false));

        var list = items.AsSpan(0, count).ToArray();
        Return(items, count);
        return list;
    }

    /// <summary>Reads an object as a map.</summary>
    public IReadOnlyDictionary<string, T> Map<T>(GeneratedJson<T> value)
    {
        Open('{', "an object");
        Dictionary<string, T> map = new(StringComparer.Ordinal);
        for (var isFirst = true; NextName(isFirst); isFirst = false)
        {
            Add(map, value);
        }

        return map;
    }

    /// <summary>Reads a member that the schema does not declare.</summary>
    /// <param name="extra">The result of <see cref="Extra"/> for the object's previous such member; null for the first.</param>
    /// <param name="json">Reads the value.</param>
    public IReadOnlyDictionary<string, T> Extra<T>(IReadOnlyDictionary<string, T>? extra, GeneratedJson<T> json)
    {
        var map = extra as Dictionary<string, T> ?? new Dictionary<string, T>(StringComparer.Ordinal);
        Add(map, json);
        return map;
    }

    /// <summary>Reads a member of any type that the schema does not declare.</summary>
    /// <param name="extra">The result for the object's previous such member; null for the first.</param>
    public IReadOnlyDictionary<string, JsonElement> ExtraAny(IReadOnlyDictionary<string, JsonElement>? extra) => Extra(extra, AnyJson.Instance);

    private void Add<T>(Dictionary<string, T> map, GeneratedJson<T> json)
    {
        var start = _nameStart;
        var name = Name();
        if (map.ContainsKey(name))
        {
            throw Fault(start - 1, $"Duplicate property \"{name}\"");
        }

        map.Add(name, json.ReadValue(ref this));
    }

    private static void Return<T>(T[] items, int count)
    {
#if NET8_0_OR_GREATER
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
#endif
        {
            Array.Clear(items, 0, count);
        }

        ArrayPool<T>.Shared.Return(items);
    }
}
