using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Pipeline;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;
using Gameball.Generator.Usage;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>
/// The caching contract: the results of the pipeline's steps compare by value and hold no positions, nodes or Roslyn objects.
/// </summary>
public class ModelContractTests
{
    private static readonly Assembly s_generator = typeof(ClientModel).Assembly;

    public static TheoryData<string> Models => new(
        s_generator.GetTypes()
            .Where(type => !type.Name.Contains('<') && !IsStatic(type))
            .Where(type => type.Namespace == typeof(ClientModel).Namespace || typeof(FileModel).IsAssignableFrom(type))
            .Concat([typeof(BoundClient), typeof(UsedNames), typeof(ClientResult), typeof(PolyfillFile), typeof(GeneratorSettings)])
            .Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Models))]
    public void EachTypeHasOnlyValues(string name)
    {
        var type = s_generator.GetType(name)!;
        var wrong = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => type != typeof(EquatableArray<>) && !IsValue(field.FieldType))
            .Select(field => $"{field.Name} is {field.FieldType}");

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void ModelsMadeTwiceAreEqual()
    {
        var (first, second) = (FilePlan.Create(ShopModel.Client), FilePlan.Create(Copy(ShopModel.Client)));

        first.ShouldBe(second);
        first.GetHashCode().ShouldBe(second.GetHashCode());
    }

    [Fact]
    public void AModelThatDiffersDeepInsideIsNotEqual()
    {
        var client = Copy(ShopModel.Client);
        var types = client.Types.ToArray();
        types[0] = types[0] with { Documentation = types[0].Documentation with { Facts = new(["Another"]) } };

        (client with { Types = new(types) }).ShouldNotBe(ShopModel.Client);
    }

    /// <summary>
    /// Strings, numbers, enums, the generator's records, problems (whose places may move), and equatable arrays of those.
    /// </summary>
    private static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            return IsValue(type.GetGenericArguments()[0]);
        }

        return type == typeof(string) || type == typeof(Problem) || type.IsPrimitive || type.IsEnum
            || (type.Assembly == s_generator
                && typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)
                && type.Namespace != "Gameball.Generator.Reading");
    }

    private static bool IsStatic(Type type) => (type.IsAbstract && type.IsSealed) || type.IsEnum;

    /// <summary>Returns a copy that shares only strings with the original.</summary>
    private static T Copy<T>(T value) => (T)Copied(value!);

    private static object Copied(object value)
    {
        var type = value.GetType();
        if (value is string || type.IsPrimitive || type.IsEnum)
        {
            return value;
        }

        if (value is IEnumerable items)
        {
            var copies = items.Cast<object>().Select(Copied).ToArray();
            var array = Array.CreateInstance(type.GetGenericArguments()[0], copies.Length);
            copies.CopyTo(array, 0);
            return Activator.CreateInstance(type, array)!;
        }

        var copy = type.GetMethod("<Clone>$")!.Invoke(value, null)!;
        foreach (var field in Fields(type))
        {
            field.SetValue(copy, field.GetValue(copy) is { } content ? Copied(content) : null);
        }

        return copy;
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null
        ? []
        : type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(Fields(type.BaseType));
}
