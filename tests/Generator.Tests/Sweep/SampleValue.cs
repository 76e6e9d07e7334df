using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gameball.Generator.Tests.Sweep;

/// <summary>A minimal value of a type, with only the required members.</summary>
internal static class SampleValue
{
    public const string Text = "sample";

    private static readonly Dictionary<Type, object> s_plain = new()
    {
        [typeof(string)] = Text,
        [typeof(long)] = 1L,
        [typeof(int)] = 1,
        [typeof(double)] = 1d,
        [typeof(decimal)] = 1m,
        [typeof(bool)] = true,
        [typeof(DateTimeOffset)] = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero),
        [typeof(DateOnly)] = new DateOnly(2030, 1, 2),
    };

    public static object?[] Arguments(MethodInfo method) =>
        [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? Default(parameter) : Create(parameter.ParameterType))];

    public static object Create(Type type)
    {
        if (s_plain.TryGetValue(type, out var plain))
        {
            return plain;
        }

        if (type == typeof(GameballFile))
        {
            return new GameballFile([65], "a.txt");
        }

        if (ItemOf(type) is { } item)
        {
            var list = Array.CreateInstance(item, 1);
            list.SetValue(Create(item), 0);
            return list;
        }

        if (type.IsValueType && type.GetConstructor([typeof(string)]) is { } named)
        {
            return named.Invoke([Text]);
        }

        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null))
        {
            property.SetValue(value, Create(property.PropertyType));
        }

        return value;
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.IsInterface && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType())
            ? item
            : null;

    private static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType && parameter.DefaultValue is null
            ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.DefaultValue;
}
