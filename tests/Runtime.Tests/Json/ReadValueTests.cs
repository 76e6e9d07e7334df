using System;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class ReadValueTests
{
    [Theory]
    [InlineData("\"a\\nb\"", "a\nb")]
    [InlineData("12", "12")]
    [InlineData("1.50", "1.50")]
    public void AStringAcceptsStringsAndNumbers(string json, string expected) => Read.From(json, JsonTypes.String).ShouldBe(expected);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("\"12\"", 12)]
    [InlineData("12.0", 12)]
    [InlineData("\"-12\"", -12)]
    [InlineData("1e2", 100)]
    public void AWholeNumberAcceptsNumbersAndStrings(string json, int expected)
    {
        Read.From(json, JsonTypes.Int32).ShouldBe(expected);
        Read.From(json, JsonTypes.Int64).ShouldBe(expected);
        Read.From(json, JsonTypes.Decimal).ShouldBe(expected);
        Read.From(json, JsonTypes.Double).ShouldBe(expected);
        Read.From(json, JsonTypes.Single).ShouldBe(expected);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("\"\"")]
    [InlineData("\"1,5\"")]
    [InlineData("99999999999999999999")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void AFractionIsAnErrorForAWholeNumber(string json)
    {
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Int32));
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Int64));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("\"-2147483649\"")]
    public void ANumberThatDoesNotFitIsAnError(string json)
    {
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Int32));
        Read.From(json, JsonTypes.Int64).ShouldNotBe(0);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    public void InfiniteNumbersAreErrors(string json)
    {
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Double));
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Single));
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Decimal));
    }

    [Fact]
    public void DecimalsKeepTheirPlaces() => Read.From("1.10", JsonTypes.Decimal).ToString(null, null).ShouldBe("1.10");

    [Fact]
    public void APointInTimeWithoutOffsetIsUTC() =>
        Read.From("\"2024-01-31T12:00:00\"", JsonTypes.DateTime).ShouldBe(new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void AnOffsetIsPreserved()
    {
        var value = Read.From("\"2024-01-31T12:00:00+03:00\"", JsonTypes.DateTime);

        value.Offset.ShouldBe(TimeSpan.FromHours(3));
        value.Hour.ShouldBe(12);
    }

    [Theory]
    [InlineData("\"2024-02-29\"")]
    [InlineData("\"2024-02-29T23:30:00-11:00\"")]
    [InlineData("\"2024-02-29T00:30:00Z\"")]
    public void ADateIsReadAsWritten(string json)
    {
        Read.From(json, JsonTypes.Date).ShouldBe(new DateOnly(2024, 2, 29));
        Read.From(json, JsonTypes.LegacyDate).ShouldBe(new DateTime(2024, 2, 29));
    }

    [Theory]
    [InlineData("\"31/01/2024\"")]
    [InlineData("1706659200")]
    [InlineData("null")]
    public void OtherDatesAreErrors(string json)
    {
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.DateTime));
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.Date));
    }

    [Fact]
    public void NullableFormsAcceptNull()
    {
        Read.From("null", JsonTypes.Nullable(JsonTypes.String)).ShouldBeNull();
        Read.From("null", JsonTypes.NullableStruct(JsonTypes.Int32)).ShouldBeNull();
        Read.From("3", JsonTypes.NullableStruct(JsonTypes.Int32)).ShouldBe(3);
        Should.Throw<JsonException>(() => Read.From("null", JsonTypes.String));
    }

    [Fact]
    public void ListsAndMapsNest()
    {
        var type = JsonTypes.Map(JsonTypes.List(JsonTypes.NullableStruct(JsonTypes.Decimal)));

        var value = Read.From("""{"a":[1,null,"2"],"b":[]}""", type);

        value["a"].ShouldBe([1m, null, 2m]);
        value["b"].ShouldBeEmpty();
        Written.By(b => type.WriteValue(b, value)).ShouldBe("""{"a":[1,null,2],"b":[]}""");
        Should.Throw<JsonException>(() => Read.From("{}", JsonTypes.List(JsonTypes.Int32)));
        Should.Throw<JsonException>(() => Read.From("[1]", JsonTypes.Map(JsonTypes.Int32)));
    }

    [Fact]
    public void AnErrorContainsKindsAndNotData() =>
        Should.Throw<JsonException>(() => Read.From("\"ann@example.com\"", JsonTypes.Int64)).Message.ShouldNotContain("ann");
}
