using System;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>Each kind of value through each kind of member, and back.</summary>
public sealed class EveryMemberTests
{
    private static readonly DateTimeOffset s_time = new(2024, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly JsonElement s_any = JsonDocument.Parse("[1]").RootElement;
    private static readonly string s_all = """
        {"a":"t","a":true,"a":1,"a":2,"a":1.50,"a":0.5,"a":0.25,"a":"2024-01-31T12:00:00+00:00","a":"2024-01-31","a":"2024-01-31",
        "a":"00000000-0000-0000-0000-000000000000","a":"AQI=","a":[1],"a":"s"}
        """.Replace("\n", "");

    private static ReadOnlySpan<byte> A => "\"a\":"u8;

    [Fact]
    public void Required() => Written.Object(b =>
    {
        b.Member(A, "t");
        b.Member(A, true);
        b.Member(A, 1);
        b.Member(A, 2L);
        b.Member(A, 1.50m);
        b.Member(A, 0.5f);
        b.Member(A, 0.25);
        b.Member(A, s_time);
        b.Member(A, s_time.UtcDateTime);
        b.Member(A, DateOnly.FromDateTime(s_time.UtcDateTime));
        b.Member(A, Guid.Empty);
        b.Member(A, new byte[] { 1, 2 });
        b.Member(A, s_any);
        b.Member(A, (JsonScalar)"s");
    }).ShouldBe(s_all);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nullable(bool present) => Written.Object(b =>
    {
        b.NullableMember(A, present ? "t" : null);
        b.NullableMember(A, present ? true : (bool?)null);
        b.NullableMember(A, present ? 1 : (int?)null);
        b.NullableMember(A, present ? 2L : (long?)null);
        b.NullableMember(A, present ? 1.50m : (decimal?)null);
        b.NullableMember(A, present ? 0.5f : (float?)null);
        b.NullableMember(A, present ? 0.25 : (double?)null);
        b.NullableMember(A, present ? s_time : (DateTimeOffset?)null);
        b.NullableMember(A, present ? s_time.UtcDateTime : (DateTime?)null);
        b.NullableMember(A, present ? DateOnly.FromDateTime(s_time.UtcDateTime) : (DateOnly?)null);
        b.NullableMember(A, present ? Guid.Empty : (Guid?)null);
        b.NullableMember(A, present ? new byte[] { 1, 2 } : null);
        b.NullableMember(A, present ? s_any : (JsonElement?)null);
        b.NullableMember(A, present ? (JsonScalar)"s" : (JsonScalar?)null);
    }).ShouldBe(present ? s_all : "{" + string.Join(",", System.Linq.Enumerable.Repeat("\"a\":null", 14)) + "}");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Optional(bool present) => Written.Object(b =>
    {
        b.OptionalMember(A, present ? "t" : null);
        b.OptionalMember(A, present ? true : (bool?)null);
        b.OptionalMember(A, present ? 1 : (int?)null);
        b.OptionalMember(A, present ? 2L : (long?)null);
        b.OptionalMember(A, present ? 1.50m : (decimal?)null);
        b.OptionalMember(A, present ? 0.5f : (float?)null);
        b.OptionalMember(A, present ? 0.25 : (double?)null);
        b.OptionalMember(A, present ? s_time : (DateTimeOffset?)null);
        b.OptionalMember(A, present ? s_time.UtcDateTime : (DateTime?)null);
        b.OptionalMember(A, present ? DateOnly.FromDateTime(s_time.UtcDateTime) : (DateOnly?)null);
        b.OptionalMember(A, present ? Guid.Empty : (Guid?)null);
        b.OptionalMember(A, present ? new byte[] { 1, 2 } : null);
        b.OptionalMember(A, present ? s_any : (JsonElement?)null);
        b.OptionalMember(A, present ? (JsonScalar)"s" : (JsonScalar?)null);
    }).ShouldBe(present ? s_all : "{}");

    [Fact]
    public void All_are_read_back()
    {
        Utf8JsonReader reader = new(System.Text.Encoding.UTF8.GetBytes(s_all));
        reader.Read();
        JsonRead.StartObject(ref reader);

        Next(ref reader);
        JsonRead.String(ref reader).ShouldBe("t");
        Next(ref reader);
        JsonRead.Boolean(ref reader).ShouldBeTrue();
        Next(ref reader);
        JsonRead.Int32(ref reader).ShouldBe(1);
        Next(ref reader);
        JsonRead.Int64(ref reader).ShouldBe(2);
        Next(ref reader);
        JsonRead.Decimal(ref reader).ShouldBe(1.50m);
        Next(ref reader);
        JsonRead.Single(ref reader).ShouldBe(0.5f);
        Next(ref reader);
        JsonRead.Double(ref reader).ShouldBe(0.25);
        Next(ref reader);
        JsonRead.DateTime(ref reader).ShouldBe(s_time);
        Next(ref reader);
        JsonRead.LegacyDate(ref reader).ShouldBe(s_time.Date);
        Next(ref reader);
        JsonRead.Date(ref reader).ShouldBe(DateOnly.FromDateTime(s_time.Date));
        Next(ref reader);
        JsonRead.Guid(ref reader).ShouldBe(Guid.Empty);
        Next(ref reader);
        JsonRead.Bytes(ref reader).ShouldBe([1, 2]);
        Next(ref reader);
        JsonRead.Any(ref reader).GetRawText().ShouldBe("[1]");
        Next(ref reader);
        JsonRead.Scalar(ref reader).ShouldBe("s");
        JsonRead.NextMember(ref reader).ShouldBeFalse();
    }

    [Fact]
    public void Null_is_read_as_null_everywhere()
    {
        Utf8JsonReader reader = new(
            System.Text.Encoding.UTF8.GetBytes("{" + string.Join(",", System.Linq.Enumerable.Repeat("\"a\":null", 14)) + "}"));
        reader.Read();

        Next(ref reader);
        JsonRead.NullableString(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableBoolean(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableInt32(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableInt64(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableDecimal(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableSingle(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableDouble(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableDateTime(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableLegacyDate(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableDate(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableGuid(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableBytes(ref reader).ShouldBeNull();
        Next(ref reader);
        JsonRead.NullableAny(ref reader).HasValue.ShouldBeFalse();
        Next(ref reader);
        JsonRead.NullableScalar(ref reader).HasValue.ShouldBeFalse();
        JsonRead.NextMember(ref reader).ShouldBeFalse();
    }

    private static void Next(ref Utf8JsonReader reader) => JsonRead.NextMember(ref reader).ShouldBeTrue();
}
