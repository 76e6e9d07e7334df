using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gameball.Conformance.Mock;

/// <summary>Creates values of the types that an emitted client takes.</summary>
/// <param name="fillsAll">Whether optional members are set too.</param>
/// <param name="variant">The index of a union's case and of an enum's value; after the last it starts again.</param>
internal sealed class ValueFactory(bool fillsAll, int variant)
{
    /// <summary>From this depth on, optional members are left out.</summary>
    private const int FullDepth = 4;
    private const int MaxDepth = 14;

    /// <summary>The maximum of cases of a union so far: the number of variants worth a call.</summary>
    public int Variants { get; private set; } = 1;

    public object? Create(Type type, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw new HarnessException($"{type.Name} requires itself without end.");
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return PlainValues.Find(type)
            ?? (type.IsGenericType ? CreateGeneric(type, depth) : null)
            ?? (type.IsValueType ? CreateStruct(type, depth) : CreateRecord(type, depth));
    }

    private object? CreateGeneric(Type type, int depth)
    {
        var arguments = type.GenericTypeArguments;
        if (type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Activator.CreateInstance(type, Create(arguments[0], depth));
        }

        var isEmpty = depth >= FullDepth && !IsLeaf(arguments[^1]);
        if (typeof(IEnumerable).IsAssignableFrom(type) && arguments.Length == 1)
        {
            var items = Array.CreateInstance(arguments[0], isEmpty ? 0 : fillsAll ? 2 : 1);
            for (var i = 0; i < items.Length; i++)
            {
                items.SetValue(Create(arguments[0], depth + 1), i);
            }

            return items;
        }

        if (typeof(IEnumerable).IsAssignableFrom(type) && arguments.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            if (!isEmpty)
            {
                map["someKey"] = Create(arguments[1], depth + 1);
            }

            return map;
        }

        return null;
    }

    private object CreateStruct(Type type, int depth)
    {
        if (KnownValues(type) is { Length: > 0 } known)
        {
            return known[variant % known.Length].GetValue(null)!;
        }

        var cases = Cases(type);
        if (cases.Length == 0)
        {
            var constructor = Array.Find(type.GetConstructors(), one => one.GetParameters().Length == 1)
                ?? throw new HarnessException($"The harness cannot create a {type.Name}.");
            return constructor.Invoke([Create(constructor.GetParameters()[0].ParameterType, depth)]);
        }

        Variants = Math.Max(Variants, cases.Length);
        MethodInfo[] inTurn = [.. Enumerable.Range(0, cases.Length).Select(i => cases[(i + variant) % cases.Length])];
        var chosen = (depth < FullDepth ? null : Array.Find(inTurn, one => IsLeaf(Argument(one)))) ?? inTurn[0];
        return chosen.Invoke(null, [Create(Argument(chosen), depth + 1)])!;
    }

    private object CreateRecord(Type type, int depth)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new HarnessException($"The harness cannot create a {type}.");
        }

        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && !IsOpenEnd(property)))
        {
            var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
            if ((isRequired || (fillsAll && depth < FullDepth)) && !IsPreset(property, record))
            {
                property.SetValue(record, Create(property.PropertyType, depth + 1));
            }
        }

        return record;
    }

    /// <summary>Whether a document fixes the value.</summary>
    private static bool IsPreset(PropertyInfo property, object record) =>
        property.GetValue(record) is { } present
        && (!property.PropertyType.IsValueType || !present.Equals(Activator.CreateInstance(property.PropertyType)));

    /// <summary>Whether a property holds members that the schema does not name.</summary>
    private static bool IsOpenEnd(PropertyInfo property) =>
        property.Name.StartsWith("AdditionalProperties", StringComparison.Ordinal)
        && property.PropertyType is { IsGenericType: true, GenericTypeArguments: [.., var last] } && last == typeof(JsonElement);

    private static bool IsLeaf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return PlainValues.Has(type) || (type.IsValueType && KnownValues(type).Length > 0);
    }

    private static PropertyInfo[] KnownValues(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type)];

    private static MethodInfo[] Cases(Type type)
    {
        MethodInfo[] all = [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method =>
            method.Name.StartsWith("From", StringComparison.Ordinal) && method.ReturnType == type && method.GetParameters().Length == 1)];
        return all.Length < 2 ? all : [.. all.Where(method => Argument(method) != typeof(JsonElement))];
    }

    private static Type Argument(MethodInfo factory) => factory.GetParameters()[0].ParameterType;
}
