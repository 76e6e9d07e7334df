using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Gameball.Generated.Tests.Json;

/// <summary>Makes a value of any emitted type in which every member has a value, and each kind of value is known by its text.</summary>
internal static class FullValue
{
    public const string Text = "text";
    public const string TimeWithoutOffset = "2024-03-09T18:45:00";
    public const string Time = TimeWithoutOffset + "+00:00";

    // A list of itself ends here.
    private const int MaxDepth = 8;

    private static readonly Dictionary<Type, object> s_plain = new()
    {
        [typeof(string)] = Text,
        [typeof(bool)] = true,
        [typeof(int)] = 77,
        [typeof(long)] = 77L,
        [typeof(decimal)] = 1234.5m,
        [typeof(DateTimeOffset)] = DateTimeOffset.Parse(Time, CultureInfo.InvariantCulture),
        [typeof(JsonElement)] = JsonDocument.Parse("""{"any":[]}""").RootElement,
        [typeof(JsonScalar)] = (JsonScalar)Text,
    };

    public static object? Make(Type type, int depth = 0)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return s_plain.TryGetValue(plain, out var known) ? known
            : Arguments(plain, typeof(IReadOnlyList<>)) is [var item] ? List(item, depth)
            : Arguments(plain, typeof(IReadOnlyDictionary<,>)) is [_, var value] ? Map(value, depth)
            : Arguments(plain, typeof(Optional<>)) is [var optional] ? Activator.CreateInstance(plain, Make(optional, depth))
            : plain.IsValueType ? plain.GetProperties(BindingFlags.Public | BindingFlags.Static)[0].GetValue(null)
            : depth > MaxDepth ? null : Record(plain, depth);
    }

    public static Type[]? Arguments(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GenericTypeArguments : null;

    private static object Record(Type type, int depth)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.Name != "AdditionalProperties"))
        {
            property.SetValue(record, Make(property.PropertyType, depth + 1));
        }

        return record;
    }

    private static Array List(Type item, int depth)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Make(item, depth + 1), 0);
        return list;
    }

    private static IDictionary Map(Type value, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        map["key"] = Make(value, depth + 1);
        return map;
    }
}
