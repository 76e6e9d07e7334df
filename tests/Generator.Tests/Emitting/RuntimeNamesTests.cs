using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Runtime;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

public partial class RuntimeNamesTests
{
    private static readonly Assembly[] s_libraries = [typeof(OperationInfo).Assembly, typeof(GameballClientServices<>).Assembly];

    public static IEnumerable<object[]> Members =>
        from type in typeof(RuntimeNames).GetNestedTypes()
        from constant in type.GetFields()
        where constant.Name != "Type"
        select new object[] { TypeOf(type), Text(constant) };

    public static IEnumerable<object[]> Types => typeof(RuntimeNames).GetNestedTypes().Select(type => new object[] { TypeOf(type) });

    [Theory]
    [MemberData(nameof(Types))]
    public void EachTypeExists(string type) => Find(type).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Members))]
    public void EachMemberExists(string type, string member) => Find(type)!.GetMember(member).ShouldNotBeEmpty();

    public static IEnumerable<object[]> Methods =>
        from method in Enum.GetValues<TypeKind>().Where(kind => kind != TypeKind.File).Select(kind => Kind.Method("", new TypeRef(kind))).Distinct()
        select new object[] { method };

    [Theory]
    [MemberData(nameof(Methods))]
    public void EachKindHasItsMethodInEveryState(string method)
    {
        foreach (var prefix in new[] { "", Kind.NullablePrefix, Kind.OptionalPrefix })
        {
            typeof(ObjectWriter).GetMember(prefix + method).ShouldHaveSingleItem();
            typeof(JsonReader).GetMember(prefix + method).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void EachKindWithoutFurtherJsonCodeHasAMethodThatOmitsNull()
    {
        foreach (var kind in Enum.GetValues<TypeKind>().Where(kind => Kind.HasMember(kind) || Kind.IsJsonValueType(kind)))
        {
            typeof(ObjectWriter).GetMember(Kind.Method(Kind.OmitNullPrefix, new TypeRef(kind))).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void EachKindHasItsType()
    {
        foreach (var name in Kind.Table.Values.Select(kind => kind.Member).OfType<string>())
        {
            typeof(JsonTypes).GetMember(name).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void EmittedCodeUsesNoOtherTypeOfTheRuntime()
    {
        var client = ShopModel.Client with { Target = new TargetModel("Contoso", "GameballClient", IsPublic: true, HasInjection: true) };
        var known = typeof(RuntimeNames).GetNestedTypes().Select(TypeOf).ToHashSet();

        var mentioned = FilePlan.Create(client)
            .SelectMany(file => Mention().Matches(FileEmitter.Emit(file).ToString()).Select(match => match.Value))
            .ToHashSet();

        mentioned.ShouldNotBeEmpty();
        mentioned.Except(known).ShouldBeEmpty();
    }

    private static string TypeOf(Type names) => Text(names.GetField("Type")!);

    private static string Text(FieldInfo constant) => (string)constant.GetRawConstantValue()!;

    private static Type? Find(string name)
    {
        var plain = Namespaces.All.Aggregate(name, (text, alias) => text.Replace(alias.Prefix, alias.Namespace + ".", StringComparison.Ordinal));
        return s_libraries
            .Select(library => library.GetType(plain) ?? library.GetType(plain + "`1") ?? library.GetType(plain + "`2"))
            .FirstOrDefault(type => type is not null);
    }

    [GeneratedRegex(@"\b(?:Gameball|Sdk)::\w+")]
    private static partial Regex Mention();
}
