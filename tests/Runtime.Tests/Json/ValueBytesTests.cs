using System;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class ValueBytesTests
{
    [Theory]
    [InlineData("2024-01-31T12:34:56+00:00")]
    [InlineData("2024-01-31T12:34:56.1+03:00")]
    [InlineData("2024-01-31T12:34:56.1200000-05:30")]
    [InlineData("2024-01-31T12:34:56.0000001+14:00")]
    [InlineData("2024-01-31T12:34:50.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00")]
    public void PointsInTime(string text)
    {
        var value = DateTimeOffset.Parse(text, null);

        var json = Written.By(b => b.Value(value));

        json.ShouldBe(JsonSerializer.Serialize(value));
        Read.From(json, JsonTypes.DateTime).ShouldBe(value);
        ParameterText.Format(value).ShouldBe(json.Trim('"'));
    }

    [Fact]
    public void PointsInTimeOfWholeSecondsAndAnyOffset()
    {
        Random random = new(11);
        for (var i = 0; i < 20_000; i++)
        {
            var local = new DateTime(1, 1, 2).AddSeconds(random.NextInt64(315_000_000_000));
            DateTimeOffset value = new(local, TimeSpan.FromMinutes(i % 3 == 0 ? 0 : random.Next(-14 * 60, (14 * 60) + 1)));

            Written.By(b => b.Value(value)).ShouldBe(JsonSerializer.Serialize(value));
        }
    }

    [Fact]
    public void ALoneSurrogateInAPreservedValueIsWrittenUnchanged()
    {
        var kept = JsonElement.Parse("""{ "a\udc00": "\ud800" }""");

        Written.By(b => b.Value(kept)).ShouldBe("""{ "a\udc00": "\ud800" }""");
    }

    [Fact]
    public void CalendarDates()
    {
        DateOnly date = new(2024, 2, 29);

        Written.By(b => b.Value(date)).ShouldBe(JsonSerializer.Serialize(date));
        Written.By(b => b.Value(new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc))).ShouldBe(JsonSerializer.Serialize(date));
    }

    [Fact]
    public void Guids()
    {
        var id = Guid.NewGuid();

        Written.By(b => b.Value(id)).ShouldBe(JsonSerializer.Serialize(id));
    }

    [Fact]
    public void Bytes()
    {
        for (var length = 0; length < 300; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37))];
            Written.By(b => b.Value(bytes)).ShouldBe(JsonSerializer.Serialize(bytes));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("12.50")]
    [InlineData("\"caf\\u00e9 \\/ x\"")]
    [InlineData("[ 1, [ ], { } , \"a\" ]")]
    [InlineData("{ \"a\" : { \"b\" : [ null , 1e5 ] } }")]
    public void AnyJSON(string json)
    {
        var element = JsonDocument.Parse(json).RootElement;

        Written.By(b => b.Value(element)).ShouldBe(JsonSerializer.Serialize(element));
    }

    [Fact]
    public void TwoElementsInOneObject()
    {
        var element = JsonDocument.Parse("[1]").RootElement;

        Written.Object("|!!a!b", to =>
        {
            to.Any(0, element);
            to.Any(1, element);
        }).ShouldBe("""{"a":[1],"b":[1]}""");
    }

    [Fact]
    public void AnElementWithoutAValueIsRejectedWithItsName() =>
        Should.Throw<ArgumentException>(() => Written.Object("|!!data", to => to.Any(0, default)))
            .Message.ShouldContain("\"data\"");
}
