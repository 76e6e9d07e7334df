using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Gameball.Generated.Tests.Json;

/// <summary>Generates values of any emitted type from its properties: null and absent where allowed.</summary>
internal sealed class Values(Gen<string> text)
{
    private const string Unnamed = "AdditionalProperties";

    private readonly Dictionary<Type, Gen<object>> _made = new()
    {
        [typeof(string)] = Boxed(text),
        [typeof(bool)] = Boxed(Gen.Elements(true, false)),
        [typeof(int)] = Boxed(Hostile.Whole.Select(value => unchecked((int)value))),
        [typeof(long)] = Boxed(Hostile.Whole),
        [typeof(decimal)] = Boxed(Hostile.Decimal),
        [typeof(DateTimeOffset)] = Boxed(Hostile.Time),
        [typeof(JsonElement)] = Boxed(Hostile.Element),
        [typeof(JsonScalar)] = Boxed(Hostile.Scalar),
    };

    /// <summary>Values whose strings survive a round trip.</summary>
    public static Values Whole { get; } = new(Hostile.Text);

    /// <summary>Values with any strings of .NET.</summary>
    public static Values Any { get; } = new(Hostile.BrokenText);

    public Gen<object> Generate(Type type) => _made.TryGetValue(type, out var known) ? known : _made[type] = Make(type);

    private Gen<object> Make(Type type) =>
        Element(type, typeof(IReadOnlyList<>)) is [var item] ? ListsOf(item)
        : Element(type, typeof(IReadOnlyDictionary<,>)) is [_, var value] ? MapsOf(value, least: 0)
        : type.IsValueType ? OpenEnum(type)
        : Record(type);

    /// <summary>A known value, or one that the documents do not list.</summary>
    private Gen<object> OpenEnum(Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)!).ToArray();
        return Gen.OneOf(Gen.Elements(known), Generate(type.GetProperty("Value")!.PropertyType).Select(value => Activator.CreateInstance(type, value)!));
    }

    private Gen<object> Record(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToArray();
        return Gen.CollectToArray(properties, Member).Select(values =>
        {
            var record = Activator.CreateInstance(type)!;
            foreach (var (property, value) in properties.Zip(values))
            {
                property.SetValue(record, value);
            }

            return record;
        });
    }

    private Gen<object?> Member(PropertyInfo property)
    {
        if (property.Name == Unnamed)
        {
            return MayBeNull(MapsOf(property.PropertyType.GenericTypeArguments[1], least: 1));
        }

        if (Element(property.PropertyType, typeof(Optional<>)) is [var optional])
        {
            var some = MayBeNull(Generate(Nullable.GetUnderlyingType(optional) ?? optional));
            return Gen.OneOf(
                Gen.Constant<object?>(Activator.CreateInstance(property.PropertyType)),
                some.Select(value => (object?)Activator.CreateInstance(property.PropertyType, value)));
        }

        var plain = Generate(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        return new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable
            ? MayBeNull(plain)
            : plain.Select(value => (object?)value);
    }

    private Gen<object> ListsOf(Type item) =>
        from length in Gen.Choose(0, 3)
        from values in Gen.ListOf(Generate(item), length)
        select Filled(typeof(List<>).MakeGenericType(item), list => values.ToList().ForEach(value => ((IList)list).Add(value)));

    /// <summary>Names that no property has, so that a value is read back to the same place.</summary>
    private Gen<object> MapsOf(Type item, int least) =>
        from length in Gen.Choose(least, 3)
        from names in Gen.ListOf(text, length)
        from values in Gen.ListOf(Generate(item), length)
        select Filled(typeof(Dictionary<,>).MakeGenericType(typeof(string), item), map =>
        {
            foreach (var (name, value, i) in names.Zip(values, Enumerable.Range(0, length)))
            {
                ((IDictionary)map)[$"x{i}-{name}"] = value;
            }
        });

    private static object Filled(Type type, Action<object> fill)
    {
        var collection = Activator.CreateInstance(type)!;
        fill(collection);
        return collection;
    }

    private static Gen<object?> MayBeNull(Gen<object> some) =>
        Gen.Frequency((1, Gen.Constant<object?>(null)), (3, some.Select(value => (object?)value)));

    private static Gen<object> Boxed<T>(Gen<T> values)
        where T : notnull
        => values.Select(value => (object)value);

    private static Type[]? Element(Type type, Type generic) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GenericTypeArguments : null;
}
