using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Gameball.Runtime.Tests.Construction;

/// <summary>The public types that the members of public types return, and every public exception.</summary>
internal static class ResultTypes
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] s_assemblies =
    [
        typeof(GameballOptions).Assembly, typeof(GameballSessionTokens).Assembly, typeof(IGameballWebhookHandler).Assembly,
        typeof(IGameballClientFactory<>).Assembly,
    ];

    public static IReadOnlyList<Type> Public { get; } = [.. s_assemblies.SelectMany(assembly => assembly.GetExportedTypes())];

    /// <summary>The result types for users. Types of <c>Gameball.Runtime</c> are for emitted code, which makes them itself.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. Public.SelectMany(Returned).SelectMany(Parts).Concat(Public.Where(type => type.IsSubclassOf(typeof(Exception))))
            .Where(type => Public.Contains(type) && IsForUsers(type)).Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    private static bool IsForUsers(Type type) => type.Namespace == nameof(Gameball);

    private static IEnumerable<Type> Returned(Type type) =>
    [
        .. type.GetMethods(Members).SelectMany(method => method.GetParameters().SelectMany(HandedOut).Append(method.ReturnType)),
        .. type.GetProperties(Members).Select(property => property.PropertyType),
        .. type.GetFields(Members).Select(field => field.FieldType),
    ];

    // A callback's argument comes from the library too: IProgress<BatchProgress>, Func<GameballWebhookEvent, …>.
    private static IEnumerable<Type> HandedOut(ParameterInfo parameter) =>
        parameter.ParameterType.IsGenericType || parameter.IsOut ? [parameter.ParameterType] : [];

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
