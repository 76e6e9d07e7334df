using System;
using System.Collections.Generic;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gameball.Generator.Model;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Emitting.Models;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Emitted JSON code, called as users call it: through <c>JsonSerializer</c>.</summary>
public class JsonRoundTripTests
{
    private const string Order = """{"id":"o1","note":null,"total":12.50,"channel":"fax","lines":[{"sku":"a","more":{"b":[1]}}],"""
        + "\"tags\":{\"x\":null},\"from\":\"2024-02-29\",\"level\":7}";

    private static readonly Assembly s_consumer = EmittedCode.Compile(Client(
        NewRecord(
            "Order",
            Property("id", TypeRef.String, required: true),
            Property("note", OrNull(TypeRef.String), required: true),
            Property("total", OrNull(new TypeRef(TypeKind.Decimal))),
            Property("channel", Enum("Channel")),
            Property("lines", TypeRef.ListOf(Record("Line"))),
            Property("tags", TypeRef.MapOf(OrNull(TypeRef.String))),
            Property("from", new TypeRef(TypeKind.Date)),
            Property("level", Enum("Level"))),
        NewRecord(
            "Aliased",
            Property("points", TypeRef.String) with { Aliases = new(["Points", "score"]) },
            Property("note", OrNull(TypeRef.String)) with { Aliases = new(["remark"]) },
            Property("any", TypeRef.Any) with { Aliases = new(["other"]) }) with
        {
            Extra = TypeRef.Any,
        },
        NewRecord("Line", Property("sku", TypeRef.String, required: true)) with { Extra = TypeRef.Any },
        NewRecord("Sent", Property("id", TypeRef.String)) with { Use = TypeUse.Written },
        NewRecord("Received", Property("id", TypeRef.String)) with { Use = TypeUse.Read },
        NewEnum("Channel", TypeKind.String, ("Pos", "pos")),
        NewEnum("Level", TypeKind.Int64, ("One", "1"))));

    private static readonly JsonSerializerOptions s_options =
        (JsonSerializerOptions)s_consumer.GetType("Gameball.GameballJson")!.GetProperty("Options")!.GetValue(null)!;

    [Fact]
    public void AReadValueIsWrittenUnchanged() => Write(Read("Order", Order)).ShouldBe(Order);

    [Theory]
    [InlineData("""{"score":"5"}""", """{"points":"5"}""")]
    [InlineData("""{"points":"5","Points":null}""", """{"points":"5"}""")]
    [InlineData("""{"score":"5","points":null}""", """{"points":"5"}""")]
    [InlineData("""{"points":"4","score":"5"}""", """{"points":"5"}""")]
    [InlineData("""{"remark":null}""", """{"note":null}""")]
    [InlineData("""{"other":[1],"POINTS":"6"}""", """{"any":[1],"POINTS":"6"}""")]
    public void AnAliasIsReadIntoItsProperty(string json, string written) => Write(Read("Aliased", json)).ShouldBe(written);

    [Fact]
    public void TheSameAliasTwiceIsAnError() => Should.Throw<JsonException>(() => Read("Aliased", """{"score":"5","score":"6"}"""));

    [Fact]
    public void AbsentAndNullStayDistinct()
    {
        Write(Read("Order", """{"id":"o1","note":null,"total":null}""")).ShouldBe("""{"id":"o1","note":null,"total":null}""");
        Write(Read("Order", """{"id":"o1","note":null}""")).ShouldBe("""{"id":"o1","note":null}""");
    }

    [Fact]
    public void NullForAnOptionalMemberCountsAsAbsent() =>
        Write(Read("Order", """{"lines":null,"from":null,"channel":null,"note":"n","id":"o1"}""")).ShouldBe("""{"id":"o1","note":"n"}""");

    [Theory]
    [InlineData("""{"note":null}""", "id")]
    [InlineData("""{"id":"o1"}""", "note")]
    public void AMissingRequiredMemberIsNamed(string json, string member) =>
        Should.Throw<JsonException>(() => Read("Order", json)).Message.ShouldContain($"\"{member}\" of Order");

    [Theory]
    [InlineData(typeof(List<>), "Line", """[{"sku":"a"},null]""")]
    [InlineData(typeof(IReadOnlyList<>), "Line", """[{"sku":"a"}]""")]
    [InlineData(typeof(IEnumerable<>), "Channel", """["pos","fax"]""")]
    [InlineData(typeof(Nullable<>), "Level", "null")]
    [InlineData(typeof(Nullable<>), "Level", "1")]
    [InlineData(typeof(Dictionary<,>), "Line", """{"x":{"sku":"a"},"y":null}""")]
    [InlineData(typeof(IReadOnlyDictionary<,>), "Channel", """{"x":"pos"}""")]
    public void ListsAndMapsOfEmittedTypesNeedNoReflection(Type collection, string name, string json)
    {
        var element = s_consumer.GetType("Gameball." + name)!;
        var type = collection.GetGenericArguments().Length == 2
            ? collection.MakeGenericType(typeof(string), element)
            : collection.MakeGenericType(element);

        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, s_options), type, s_options).ShouldBe(json);
    }

    [Fact]
    public void ArraysNeedNoReflectionEither() =>
        Write(JsonSerializer.Deserialize("""[{"sku":"a"}]""", s_consumer.GetType("Gameball.Line")!.MakeArrayType(), s_options)!)
            .ShouldBe("""[{"sku":"a"}]""");

    [Fact]
    public void OtherCollectionsOfEmittedTypesAreLeftToOtherResolvers()
    {
        var line = s_consumer.GetType("Gameball.Line")!;
        var byNumber = typeof(Dictionary<,>).MakeGenericType(typeof(int), line);
        foreach (var type in new[] { line.MakeArrayType(2), byNumber, typeof(List<string>) })
        {
            s_options.TypeInfoResolver!.GetTypeInfo(type, s_options).ShouldBeNull();
        }
    }

    [Fact]
    public void TheAttributeAloneIsEnough() =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(Order, Type("Order")), Type("Order")).ShouldBe(Order);

    [Fact]
    public void AnOmittedDirectionThrowsWithTheReason()
    {
        Should.Throw<NotSupportedException>(() => Read("Sent", "{}")).Message.ShouldContain("GameballJsonDirections");
        Should.Throw<NotSupportedException>(() => Write(Read("Received", "{}"))).Message.ShouldContain("GameballJsonDirections");
    }

    [Fact]
    public void TheResolverLeavesOtherTypesToOtherResolvers() =>
        ((IJsonTypeInfoResolver)s_options.TypeInfoResolver!).GetTypeInfo(typeof(Version), s_options).ShouldBeNull();

    [Theory]
    [InlineData("pos", true)]
    [InlineData("fax", false)]
    public void AnOpenEnumKnowsItsValuesAndKeepsOthers(string text, bool isKnown)
    {
        var channel = Activator.CreateInstance(Type("Channel"), text)!;

        channel.ToString().ShouldBe(text);
        Type("Channel").GetProperty("IsKnown")!.GetValue(channel).ShouldBe(isKnown);
        Write(channel).ShouldBe($"\"{text}\"");
    }

    [Fact]
    public void TheDefaultOfAnOpenEnumIsTheEmptyString()
    {
        var channel = Activator.CreateInstance(Type("Channel"))!;

        channel.ToString().ShouldBe("");
        channel.ShouldBe(Activator.CreateInstance(Type("Channel"), ""));
        Should.Throw<TargetInvocationException>(() => Activator.CreateInstance(Type("Channel"), [null]))
            .InnerException.ShouldBeOfType<ArgumentNullException>();
    }

    private static Type Type(string name) => s_consumer.GetType("Gameball." + name)!;

    private static object Read(string type, string json) => JsonSerializer.Deserialize(json, Type(type), s_options)!;

    private static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), s_options);
}
