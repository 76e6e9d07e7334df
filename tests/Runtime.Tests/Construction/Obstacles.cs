using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Gameball.Runtime.Tests.Construction;

/// <summary>The reasons why code outside of the library cannot create a value of a type with every content.</summary>
internal static class Obstacles
{
    private const BindingFlags Fields = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum || type.IsInterface || (type.IsAbstract && type.IsSealed))
        {
            return [];
        }

        var makers = Makers(type);
        return makers.Length == 0
            ? [Name(type)]
            : type.GetProperties(Own).Where(property => IsStored(property) && !IsSet(property) && !IsArgument(property, makers))
                .Select(property => Name(type) + "." + property.Name);
    }

    // Constructors, static members that return the type, and constructors of a derived type.
    private static MethodBase[] Makers(Type type) =>
    [
        .. type.GetConstructors(),
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => Definition(method.ReturnType) == type),
        .. ResultTypes.Public.Where(derived => derived.BaseType is { } parent && Definition(parent) == type && !derived.IsAbstract)
            .SelectMany(derived => derived.GetConstructors()),
    ];

    // A property that calculates its value needs no setter.
    private static bool IsStored(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", Fields) is not null || property.SetMethod is not null;

    private static bool IsSet(PropertyInfo property) => property.SetMethod is { IsPublic: true };

    // A collection that the owner fills needs no setter either.
    private static bool IsArgument(PropertyInfo property, IEnumerable<MethodBase> makers) =>
        makers.SelectMany(maker => maker.GetParameters())
            .Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))
        || property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition().Name.StartsWith("IDictionary", StringComparison.Ordinal)
        || property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IList<>);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Name(Type type) => type.Name;
}
