using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>Members in any order, and faults of an object.</summary>
public sealed class ObjectReadingTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2,"c":3}""", "abc")]
    [InlineData("""{"c":3,"a":1,"b":2}""", "cab")]
    [InlineData(""" { "b" : 2 , "x" : [ { "a" : 1 } ] , "c" : 3 } """, "b?c")]
    [InlineData("""{"\u0062":2,"\u0061":1}""", "ba")]
    [InlineData("{}", "")]
    public void MembersMayHaveADifferentOrderInEachObject(string json, string expected)
    {
        JsonMembers members = new("Thing", "|!|a|b|c");

        for (var i = 0; i < 3; i++)
        {
            Names(json, members).ShouldBe(expected);
            Names("""{"c":3,"b":2,"a":1}""", members).ShouldBe("cba");
        }
    }

    [Fact]
    public void MoreThan64Members()
    {
        var names = Enumerable.Range(0, 150).Select(i => "n" + i).ToArray();
        JsonMembers members = new("Wide", "|!!" + string.Join("!", names));
        var json = "{" + string.Join(",", names.Reverse().Select(name => $"\"{name}\":1")) + "}";

        Names(json, members).Length.ShouldBe(150);
        Fails(json.Replace("\"n149\":1,", ""), members).ShouldContain("\"n149\" of Wide is missing");
        Fails(json.Replace("\"n140\":1", "\"n141\":1"), members).ShouldContain("Duplicate property \"n141\" of Wide");
    }

    [Theory]
    [InlineData("""{"a":1""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a" 1}""")]
    [InlineData("""{"a":1 "b":2}""")]
    [InlineData("""{"a":1]""")]
    [InlineData("""{a:1}""")]
    [InlineData("""{"a":1}{""")]
    [InlineData("""{"a":01}""")]
    [InlineData("""{"a":1.}""")]
    [InlineData("""{"a":-}""")]
    [InlineData("""{"a":nul}""")]
    [InlineData("{\"a\u0001\":1}")]
    [InlineData("")]
    public void MalformedJsonIsAnError(string json) => Fails(json, new JsonMembers("Thing", "|!|a|b")).ShouldNotBeEmpty();

    [Theory]
    [InlineData("""{"id":"a","total":1,"parts":[{"id":"b","total":1},{"id":"c","total":"x"}]}""", "$.parts[1].total")]
    [InlineData("""{"id":"a","total":1,"parts":[{"total":1}]}""", "$.parts[0]")]
    [InlineData("""{"id":"a","total":1,"parts":{}}""", "$.parts")]
    [InlineData("""{"id":"a","total":1,"more":{"x":[1,2,}}""", "$.more.x[1]")]
    [InlineData("""[]""", "$")]
    public void AnErrorContainsThePath(string json, string path)
    {
        var error = Should.Throw<JsonException>(() => Own(json));

        error.Path.ShouldBe(path);
        error.Message.ShouldEndWith($", at {path}.");
    }

    [Fact]
    public void TheSerializerAddsTheValuesPath() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<List<Order>>("""[{"id":"a","total":1},{"id":"b"}]"""))
            .Path.ShouldBe("$[1]");

    [Fact]
    public void AMissingPropertyCanBeAccepted()
    {
        JsonReader reader = new("""{"id":"a"}"""u8, takesMissing: true);

        OrderJson.Instance.ReadValue(ref reader).Total.ShouldBeNull();
    }

    [Fact]
    public void CommentsAndTrailingCommasAreReadIfTheOptionsAllowThem()
    {
        JsonSerializerOptions options = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        JsonSerializer.Deserialize<Order>("""{ /* ours */ "id":"a", "total":1, }""", options)!.Id.ShouldBe("a");
    }

    [Fact]
    public void DuplicateStringsInAListAreOneObject()
    {
        var rows = string.Join(",", Enumerable.Range(0, 100).Select(i => $$"""{"id":"{{i}}","total":1,"note":"{{(i % 2 == 0 ? "naïve" : "done")}}"}"""));

        var orders = Read.From($"[{rows}]", JsonTypes.List(OrderJson.Instance));

        orders.Select(order => order.Note.Value).Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBeLessThan(12);
        orders.Select(order => order.Note.Value).Distinct().ShouldBe(["naïve", "done"]);
        orders.Select(order => order.Id).ShouldBe(Enumerable.Range(0, 100).Select(i => i.ToString(null, null)));
    }

    [Fact]
    public void ARecordIsPrintedWithoutItsSecrets()
    {
        StringBuilder text = new();
        Dictionary<string, JsonElement> more = new() { ["api-Key"] = JsonDocument.Parse("\"k1\"").RootElement };
        Order order = new() { Id = "o1", Total = null, Parts = [new Order { Id = "o2", Total = 1.5m }], AdditionalProperties = more };

        OrderJson.Instance.Print(text, order).ShouldBeTrue();

        text.ToString().ShouldBe("id = o1, total = null, parts = [{ id = o2, total = 1.5 }], api-Key = ***");
    }

    [Fact]
    public void AMemberThatIsSecretInOneRecordIsShownByAnother()
    {
        StringBuilder other = new(), secret = new();
        Dictionary<string, JsonElement> more = new() { ["pin"] = JsonDocument.Parse("1234").RootElement };

        new PinJson().Print(secret, "1234");
        OrderJson.Instance.Print(other, new Order { Id = "o1", Total = null, AdditionalProperties = more });

        secret.ToString().ShouldBe("pin = ***");
        other.ToString().ShouldBe("id = o1, total = null, pin = 1234");
    }

    private sealed class PinJson : GeneratedJson<string>
    {
        private static readonly JsonMembers s_members = new("Pin", "|!|pin", "|!|pin");

        public override void WriteValue(JsonBuffer buffer, string value)
        {
            var to = buffer.Start(s_members);
            to.String(0, value);
            to.End();
        }

        public override string ReadValue(ref JsonReader reader) => throw new NotSupportedException();
    }

    private static Order Own(string json)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        return OrderJson.Instance.ReadValue(ref reader);
    }

    private static string Fails(string json, JsonMembers members) => Should.Throw<JsonException>(() => Names(json, members)).Message;

    /// <summary>The members' first letters in their order; a question mark for an unknown one.</summary>
    private static string Names(string json, JsonMembers members)
    {
        StringBuilder names = new();
        JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        var at = reader.Start(members);
        while (reader.Next(ref at))
        {
            names.Append(at.Index < 0 ? '?' : members.All[at.Index].Name[0]);
            if (at.Index < 0)
            {
                reader.Skip();
            }
            else
            {
                reader.Int32();
            }
        }

        reader.End();
        return names.ToString();
    }
}
