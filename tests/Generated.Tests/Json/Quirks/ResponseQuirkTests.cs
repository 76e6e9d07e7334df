using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gameball.Generated.Tests.Operations;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Json.Quirks;

/// <summary>Each member of each operation's response is read in the forms that servers send, and in no other sense.</summary>
public sealed class ResponseQuirkTests
{
    private static readonly IReadOnlyList<Type> s_responses =
    [
        .. EmittedOperation.All.Select(operation => operation.Response).OfType<Type>()
            .Select(type => FullValue.Arguments(type, typeof(IReadOnlyList<>)) is [var item] ? item : type).Distinct(),
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (type, quirk) in s_responses.SelectMany(type => Quirk.All.Keys.Select(quirk => (type.Name, quirk))))
            {
                cases.Add(type, quirk);
            }

            return cases;
        }
    }

    [Fact]
    public void EachQuirkFitsSomeMember() =>
        Quirk.All.Values.Where(quirk => !s_responses.Any(type => Members(Full(type.Name)).Any(member => quirk.Sent(member.Value) is not null)))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public void EachMemberIsReadAsMeant(string type, string name)
    {
        var quirk = Quirk.All[name];
        var full = Full(type);
        var failures = new List<string>();
        foreach (var (path, value) in Members(full))
        {
            if (quirk.Sent(value) is { } sent)
            {
                var meant = Read(type, With(full, path, quirk.Meant(value)));
                var read = Read(type, With(full, path, sent));
                if (!JsonNode.DeepEquals(read, meant) || (meant is null && name != Quirk.EmptyText))
                {
                    failures.Add($"{string.Join('.', path)}: {value.ToJsonString()} sent as {sent.ToJsonString()}: {read?.ToJsonString() ?? "not read"}");
                }
            }
        }

        failures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"utMs":[1],"UTMS":[3]}""")]
    [InlineData("""{"utms":null,"UTMS":[3],"utMs":[1]}""")]
    [InlineData("""{"utMs":[1],"UTMS":[3],"utms":null}""")]
    [InlineData("""{"UTMS":[3],"utms":[1],"utMs":null}""")]
    [InlineData("""{"utms":[1],"utMs":[1],"UTMS":[3]}""")]
    public void AnAliasIsReadIntoItsPropertyAndAnyOtherSpellingIsAPropertyOfItsOwn(string json)
    {
        var type = EmittedType.Named(nameof(PublicCustomerAttributes));

        var read = (PublicCustomerAttributes)type.Read(System.Text.Encoding.UTF8.GetBytes(json));

        read.Utms!.ShouldHaveSingleItem().GetInt32().ShouldBe(1);
        read.AdditionalProperties!.Keys.ShouldBe(["UTMS"]);
        read.AdditionalProperties["UTMS"][0].GetInt32().ShouldBe(3);
        System.Text.Json.JsonSerializer.Serialize(read, GameballJson.Options).ShouldBe("""{"utms":[1],"UTMS":[3]}""");
    }

    [Theory]
    [InlineData("\"1,5\"")]
    [InlineData("\"5 points\"")]
    [InlineData("\" \"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("[]")]
    public void WrongValuesOfNumbersAreNotRead(string sent) =>
        Read(nameof(Hold), JsonNode.Parse($$"""{"state":"Active","holdAmount":{{sent}}}""")!).ShouldBeNull();

    [Theory]
    [InlineData("1710009900")]
    [InlineData("\"09/03/2024\"")]
    [InlineData("\" \"")]
    public void WrongValuesOfTimesAreNotRead(string sent) =>
        Read(nameof(Hold), JsonNode.Parse($$"""{"state":"Active","dateToExpire":{{sent}}}""")!).ShouldBeNull();

    private static JsonNode Full(string type) =>
        JsonNode.Parse(EmittedType.Named(type).Write(FullValue.Make(EmittedType.Named(type).Type)!))!;

    /// <summary>Reads a response and writes it again: members without a value are absent. Null if it cannot be read.</summary>
    private static JsonNode? Read(string type, JsonNode response)
    {
        var emitted = EmittedType.Named(type);
        try
        {
            return JsonNode.Parse(emitted.Write(emitted.Read(Encoding.UTF8.GetBytes(response.ToJsonString()))));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(object[] Path, JsonNode Value)> Members(JsonNode node) =>
        Quirk.IsAny(node) ? []
        : node is JsonObject members ? members.SelectMany(member => Below(member.Key, member.Value))
        : node is JsonArray items ? items.SelectMany((item, i) => Below(i, item))
        : [];

    private static IEnumerable<(object[] Path, JsonNode Value)> Below(object step, JsonNode? value) => value is null ? []
        : Members(value).Select(member => ((object[])[step, .. member.Path], member.Value)).Prepend(([step], value));

    private static JsonNode With(JsonNode root, object[] path, JsonNode? value)
    {
        var copy = root.DeepClone();
        var parent = path[..^1].Aggregate(copy, (node, step) => step is int i ? node[i]! : node[(string)step]!);
        var own = value?.DeepClone();
        if (path[^1] is int last)
        {
            parent[last] = own;
        }
        else
        {
            parent[(string)path[^1]] = own;
        }

        return copy;
    }
}
