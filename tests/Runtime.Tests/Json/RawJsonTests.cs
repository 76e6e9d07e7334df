using System;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>A value that is kept as its JSON.</summary>
public sealed class RawJsonTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{ \"a\" : [ 1 , null ] }")]
    [InlineData("1.50")]
    [InlineData("\"\\u00e9 é + \"")]
    [InlineData("\"\\uD83D\"")]
    [InlineData("null")]
    public void ItIsWrittenAsItWasReceived(string json)
    {
        using JsonBuffer buffer = new();

        Read(" " + json + "\n").Write(buffer);

        Encoding.UTF8.GetString(buffer.WrittenSpan).ShouldBe(json);
    }

    [Fact]
    public void ItEqualsTheSameTextAlone()
    {
        var value = Read("{\"a\":1}");

        value.ShouldBe(Read("{\"a\":1}"));
        value.GetHashCode().ShouldBe(Read("{\"a\":1}").GetHashCode());
        (value == Read("{\"a\":2}")).ShouldBeFalse();
        (value != default).ShouldBeTrue();
        default(RawJson).ShouldBe(default);
        value.ToString().ShouldBe("{\"a\":1}");
        default(RawJson).ToString().ShouldBe("");
    }

    [Fact]
    public void TheReaderIsBehindTheValue()
    {
        JsonReader reader = new("[ {\"a\":[]} , 2 ]"u8);

        var list = reader.List(ValueTypeJson<RawJson>.Instance);

        reader.End();
        list.ShouldBe([Read("{\"a\":[]}"), Read("2")]);
    }

    [Theory]
    [InlineData("{\"a\":}")]
    [InlineData("[1")]
    [InlineData("tru")]
    public void AnythingButJsonIsAFault(string json) => Should.Throw<JsonException>(() => Read(json));

    [Fact]
    public void ItIsReadWithinTheDepthOfOthers()
    {
        var deep = new string('[', 1_000) + new string(']', 1_000);

        Should.Throw<JsonException>(() => Read(deep)).Message.ShouldContain("depth of 64");
    }

    [Fact]
    public void NoValueIsNotWritten()
    {
        using JsonBuffer buffer = new();

        Should.Throw<ArgumentException>(() => default(RawJson).Write(buffer)).Message.ShouldContain("is null");
    }

    private static RawJson Read(string json)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        return default(RawJson).Read(ref reader);
    }
}
