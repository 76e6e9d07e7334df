using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>An empty string in place of null: read as null where no string is a value of the type.</summary>
public sealed class EmptyTextTests
{
    private const string Empty = "\"\"";

    [Fact]
    public void ItIsNullForTypesWithoutStrings()
    {
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Boolean));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Int32));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Int64));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Decimal));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Single));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Double));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.DateTime));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.LegacyDate));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Date));
        ShouldBeNull(JsonTypes.NullableStruct(JsonTypes.Guid));
        ShouldBeNull(JsonTypes.Nullable(JsonTypes.List(JsonTypes.String)));
        ShouldBeNull(JsonTypes.Nullable(JsonTypes.Map(JsonTypes.String)));
    }

    [Fact]
    public void ItIsItselfForTypesWithStrings()
    {
        Read.From(Empty, JsonTypes.Nullable(JsonTypes.String)).ShouldBe("");
        Read.From(Empty, JsonTypes.Nullable(JsonTypes.Bytes)).ShouldBe([]);
        Read.From(Empty, JsonTypes.NullableStruct(JsonTypes.Scalar)).ShouldBe((JsonScalar)"");
        Read.From(Empty, JsonTypes.NullableStruct(JsonTypes.Any))!.Value.GetString().ShouldBe("");
    }

    [Fact]
    public void ItIsAnErrorWhereNullIsOne()
    {
        Should.Throw<JsonException>(() => Read.From(Empty, JsonTypes.Decimal));
        Should.Throw<JsonException>(() => Read.From(Empty, JsonTypes.DateTime));
        Should.Throw<JsonException>(() => Read.From(Empty, JsonTypes.List(JsonTypes.String)));
        Should.Throw<JsonException>(() => Read.From("[\"\"]", JsonTypes.List(JsonTypes.Int32)));
    }

    [Theory]
    [InlineData("\" \"")]
    [InlineData("\"null\"")]
    [InlineData("\"\\u0000\"")]
    public void OtherStringsAreNotNull(string json) =>
        Should.Throw<JsonException>(() => Read.From(json, JsonTypes.NullableStruct(JsonTypes.Decimal)));

    private static void ShouldBeNull<T>(GeneratedJson<T> json) => (Read.From(Empty, json) is null).ShouldBeTrue(typeof(T).ToString());
}
