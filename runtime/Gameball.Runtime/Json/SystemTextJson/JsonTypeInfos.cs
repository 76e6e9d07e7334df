using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>Creates type infos for a generated type and for lists, arrays and maps of it, without reflection over any of them.</summary>
internal static class JsonTypeInfos
{
    /// <summary>Returns the element type of a list, an array, a map or a nullable value; otherwise the type itself.</summary>
    /// <remarks>Called first, so that only the matching generated type instantiates the types of its lists and maps.</remarks>
    public static Type ElementOf(Type type)
    {
        var element = type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments().Last() : type;
        return System.Nullable.GetUnderlyingType(element) ?? element;
    }

    /// <summary>Creates the info for a type that contains <typeparamref name="T"/>; <see langword="null"/> for any other type.</summary>
    public static JsonTypeInfo? Create<T>(Type type, JsonSerializerOptions options, GeneratedJson<T> json)
        where T : class => type == typeof(T)
            ? JsonMetadataServices.CreateValueInfo<T>(options, json)
            : CreateCollection(type, options, new NullableJson<T>(json));

    /// <inheritdoc cref="Create{T}(Type, JsonSerializerOptions, GeneratedJson{T})"/>
    /// <param name="type">The requested type.</param>
    /// <param name="options">The serializer's options.</param>
    /// <param name="json">The JSON code of <typeparamref name="T"/>.</param>
    /// <param name="none">Distinguishes the two overloads; never passed.</param>
    public static JsonTypeInfo? Create<T>(Type type, JsonSerializerOptions options, GeneratedJson<T> json, T? none = null)
        where T : struct => type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, json)
            : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, new NullableStructJson<T>(json))
            : CreateCollection(type, options, json);

    // The common collection types: a native program contains code of each of them for each type.
    private static JsonTypeInfo? CreateCollection<T>(Type type, JsonSerializerOptions options, GeneratedJson<T> json)
    {
        JsonTypeInfo? List<TList>(Func<IReadOnlyList<T>, TList> create)
            where TList : IEnumerable<T> => type != typeof(TList) ? null : JsonMetadataServices.CreateValueInfo<TList>(
                options,
                new ComposedJson<TList, IReadOnlyList<T>>(
                    new ListJson<T>(json), static list => list as IReadOnlyList<T> ?? list.ToList(), create));

        JsonTypeInfo? Map<TMap>(Func<Dictionary<string, T>, TMap> create)
            where TMap : IEnumerable<KeyValuePair<string, T>> => type != typeof(TMap) ? null : JsonMetadataServices.CreateValueInfo<TMap>(
                options,
                new ComposedJson<TMap, IReadOnlyDictionary<string, T>>(
                    new MapJson<T>(json),
                    static map => map as IReadOnlyDictionary<string, T> ?? map.ToDictionary(pair => pair.Key, pair => pair.Value),
                    map => create((Dictionary<string, T>)map)));

        return List<List<T>>(static list => [.. list])
            ?? List<T[]>(static list => list as T[] ?? [.. list])
            ?? List<IReadOnlyList<T>>(static list => list)
            ?? List<IEnumerable<T>>(static list => list)
            ?? Map<Dictionary<string, T>>(static map => map)
            ?? Map<IReadOnlyDictionary<string, T>>(static map => map);
    }

    /// <summary>The JSON code of a collection type, based on that of another collection type.</summary>
    private sealed class ComposedJson<T, TRead>(GeneratedJson<TRead> json, Func<T, TRead> open, Func<TRead, T> create) : GeneratedJson<T>
    {
        public override void WriteValue(JsonBuffer buffer, T value) => json.WriteValue(buffer, open(value));

        public override T ReadValue(ref JsonReader reader) => create(json.ReadValue(ref reader));
    }
}
