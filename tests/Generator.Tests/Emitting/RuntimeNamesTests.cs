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
    private static readonly Assembly s_runtime = typeof(OperationInfo).Assembly;

    public static TheoryData<string, string> Members => new(
        from type in typeof(RuntimeNames).GetNestedTypes()
        from constant in type.GetFields()
        where constant.Name != "Type"
        select (Text(type.GetField("Type")!), Text(constant)));

    public static TheoryData<string> Types => new(typeof(RuntimeNames).GetNestedTypes().Select(group => Text(group.GetField("Type")!)));

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_type_exists(string type) => Find(type).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Members))]
    public void Each_member_exists(string type, string member) => Find(type)!.GetMember(member).ShouldNotBeEmpty();

    [Fact]
    public void Each_kind_has_its_reader_and_its_type()
    {
        foreach (var door in Kind.Table.Values.Select(kind => kind.Door).OfType<string>())
        {
            typeof(JsonRead).GetMember(door).ShouldNotBeEmpty();
            typeof(JsonRead).GetMember(RuntimeNames.Read.Nullable + door).ShouldNotBeEmpty();
            typeof(JsonTypes).GetMember(door).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Emitted_code_mentions_no_other_type_of_the_runtime()
    {
        var client = ShopModel.Client with { Target = new TargetModel("Contoso", "GameballClient", IsPublic: true) };
        var known = Types.Select(row => (string)((object[])row)[0]).ToHashSet();

        var mentioned = FilePlan.Of(client).SelectMany(file => Mention().Matches(FileEmitter.Emit(file))).Select(match => match.Value).ToHashSet();

        mentioned.ShouldNotBeEmpty();
        mentioned.Except(known).ShouldBeEmpty();
    }

    private static string Text(FieldInfo constant) => (string)constant.GetRawConstantValue()!;

    private static Type? Find(string name)
    {
        var plain = name["global::".Length..];
        return s_runtime.GetType(plain) ?? s_runtime.GetType(plain + "`1");
    }

    [GeneratedRegex(@"global::Gameball\.(Runtime\.)?\w+")]
    private static partial Regex Mention();
}
