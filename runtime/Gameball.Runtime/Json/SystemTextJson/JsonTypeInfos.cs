using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>
/// Answers <c>JsonSerializer</c> for a generated type and for lists, arrays and maps of it, without reflection over any of them.
/// </summary>
internal static class JsonTypeInfos
{
    /// <summary>What a list, an array, a map or a nullable value holds; the type itself when it is none.</summary>
    /// <remarks>Asked first: only the one generated type that matches then makes the types of its lists and maps.</remarks>
    public static Type ElementOf(Type type)
    {
        Type element = type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments().Last() : type;
        return System.Nullable.GetUnderlyingType(element) ?? element;
    }

    /// <summary>The answer for a type that holds <typeparamref name="T"/>; <see langword="null"/> when it is no such type.</summary>
    public static JsonTypeInfo? Create<T>(Type type, JsonSerializerOptions options, GeneratedJson<T> json)
        where T : class => type == typeof(T)
            ? JsonMetadataServices.CreateValueInfo<T>(options, json)
            : OfMany(type, options, new NullableJson<T>(json));

    /// <inheritdoc cref="Create{T}(Type, JsonSerializerOptions, GeneratedJson{T})"/>
    /// <param name="type">The type that is asked for.</param>
    /// <param name="options">The serializer's options.</param>
    /// <param name="json">The JSON of <typeparamref name="T"/>.</param>
    /// <param name="none">Makes the two methods differ; never given.</param>
    public static JsonTypeInfo? Create<T>(Type type, JsonSerializerOptions options, GeneratedJson<T> json, T? none = null)
        where T : struct => type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, json)
            : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, new NullableStructJson<T>(json))
            : OfMany(type, options, json);

    // The kinds that code is written with: a native program contains each of them for each type.
    private static JsonTypeInfo? OfMany<T>(Type type, JsonSerializerOptions options, GeneratedJson<T> json)
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

    /// <summary>A kind of list or map in the JSON of another kind.</summary>
    private sealed class ComposedJson<T, TRead>(GeneratedJson<TRead> json, Func<T, TRead> open, Func<TRead, T> create) : GeneratedJson<T>
    {
        public override void WriteValue(JsonBuffer buffer, T value) => json.WriteValue(buffer, open(value));

        public override T ReadValue(ref JsonReader reader) => create(json.ReadValue(ref reader));
    }
}
