using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>Round trips of each kind of value in each state.</summary>
public sealed class EveryMemberTests
{
    private const string Names = "|!|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q";
    private const string Letters = "abcdefghijklmnopq";

    private static readonly DateTimeOffset s_time = new(2024, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] s_bytes = [1, 2];
    private static readonly JsonElement s_any = JsonDocument.Parse("[1]").RootElement;
    private static readonly Order s_order = new() { Id = "o", Total = null };
    private static readonly Channel s_channel = new("pos");
    private static readonly IReadOnlyList<int> s_list = [1, 2];
    private static readonly IReadOnlyDictionary<string, int> s_map = new Dictionary<string, int> { ["x"] = 1 };
    private static readonly string[] s_values =
    [
        "\"t\"", "true", "1", "2", "1.50", "0.5", "0.25", "\"2024-01-31T12:00:00+00:00\"", "\"00000000-0000-0000-0000-000000000000\"",
        "\"AQI=\"", "[1]", "\"s\"", """{"id":"o","total":null}""", "\"pos\"", "[1,2]", """{"x":1}""", "5",
    ];

    private static string All { get; } = Object(s_values);

    private static string Nulls { get; } = Object(Enumerable.Repeat("null", Letters.Length));

    [Fact]
    public void Required() => Written.Object(Names, to =>
    {
        to.String(0, "t");
        to.Boolean(1, true);
        to.Int32(2, 1);
        to.Int64(3, 2L);
        to.Decimal(4, 1.50m);
        to.Single(5, 0.5f);
        to.Double(6, 0.25);
        to.DateTime(7, s_time);
        to.Guid(8, Guid.Empty);
        to.Bytes(9, s_bytes);
        to.Any(10, s_any);
        to.Scalar(11, (JsonScalar)"s");
        to.Value(12, s_order, OrderJson.Instance);
        to.ValueType(13, s_channel);
        to.List(14, s_list, JsonTypes.Int32);
        to.Map(15, s_map, JsonTypes.Int32);
        to.Struct(16, 5, JsonTypes.Int32);
    }).ShouldBe(All);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nullable(bool present) => Written.Object(Names, to =>
    {
        to.NullableString(0, present ? "t" : null);
        to.NullableBoolean(1, present ? true : (bool?)null);
        to.NullableInt32(2, present ? 1 : (int?)null);
        to.NullableInt64(3, present ? 2L : (long?)null);
        to.NullableDecimal(4, present ? 1.50m : (decimal?)null);
        to.NullableSingle(5, present ? 0.5f : (float?)null);
        to.NullableDouble(6, present ? 0.25 : (double?)null);
        to.NullableDateTime(7, present ? s_time : (DateTimeOffset?)null);
        to.NullableGuid(8, present ? Guid.Empty : (Guid?)null);
        to.NullableBytes(9, present ? s_bytes : null);
        to.NullableAny(10, present ? s_any : (JsonElement?)null);
        to.NullableScalar(11, present ? (JsonScalar)"s" : (JsonScalar?)null);
        to.NullableValue(12, present ? s_order : null, OrderJson.Instance);
        to.NullableValueType(13, present ? s_channel : (Channel?)null);
        to.NullableList(14, present ? s_list : null, JsonTypes.Int32);
        to.NullableMap(15, present ? s_map : null, JsonTypes.Int32);
        to.NullableStruct(16, present ? 5 : (int?)null, JsonTypes.Int32);
    }).ShouldBe(present ? All : Nulls);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Optional(bool present) => Written.Object(Names, to =>
    {
        to.OmitNullString(0, present ? "t" : null);
        to.OmitNullBoolean(1, present ? true : (bool?)null);
        to.OmitNullInt32(2, present ? 1 : (int?)null);
        to.OmitNullInt64(3, present ? 2L : (long?)null);
        to.OmitNullDecimal(4, present ? 1.50m : (decimal?)null);
        to.OmitNullSingle(5, present ? 0.5f : (float?)null);
        to.OmitNullDouble(6, present ? 0.25 : (double?)null);
        to.OmitNullDateTime(7, present ? s_time : (DateTimeOffset?)null);
        to.OmitNullGuid(8, present ? Guid.Empty : (Guid?)null);
        to.OmitNullBytes(9, present ? s_bytes : null);
        to.OmitNullAny(10, present ? s_any : (JsonElement?)null);
        to.OmitNullScalar(11, present ? (JsonScalar)"s" : (JsonScalar?)null);
        if (present)
        {
            to.Value(12, s_order, OrderJson.Instance);
        }

        to.OmitNullValueType(13, present ? s_channel : (Channel?)null);
        if (present)
        {
            to.List(14, s_list, JsonTypes.Int32);
            to.Map(15, s_map, JsonTypes.Int32);
            to.Struct(16, 5, JsonTypes.Int32);
        }
    }).ShouldBe(present ? All : "{}");

    [Fact]
    public void Patch()
    {
        Written.Object(Names, to => WritePatch(to, present: true)).ShouldBe(All);
        Written.Object(Names, to => WritePatch(to, present: false)).ShouldBe(Nulls);
        Written.Object(Names, to => to.OptionalString(0, default)).ShouldBe("{}");
        Written.Object(Names, to => to.OptionalValueType<Channel>(0, default)).ShouldBe("{}");
        Written.Object(Names, to => to.OptionalStruct(0, default, JsonTypes.Int32)).ShouldBe("{}");
    }

    [Fact]
    public void AllAreReadBack()
    {
        var reader = Start(All, out var at);

        Next(ref reader, ref at, 0);
        reader.String().ShouldBe("t");
        Next(ref reader, ref at, 1);
        reader.Boolean().ShouldBe(true);
        Next(ref reader, ref at, 2);
        reader.Int32().ShouldBe(1);
        Next(ref reader, ref at, 3);
        reader.Int64().ShouldBe(2L);
        Next(ref reader, ref at, 4);
        reader.Decimal().ShouldBe(1.50m);
        Next(ref reader, ref at, 5);
        reader.Single().ShouldBe(0.5f);
        Next(ref reader, ref at, 6);
        reader.Double().ShouldBe(0.25);
        Next(ref reader, ref at, 7);
        reader.DateTime().ShouldBe(s_time);
        Next(ref reader, ref at, 8);
        reader.Guid().ShouldBe(Guid.Empty);
        Next(ref reader, ref at, 9);
        reader.Bytes().ShouldBe(s_bytes);
        Next(ref reader, ref at, 10);
        reader.Any().GetRawText().ShouldBe("[1]");
        Next(ref reader, ref at, 11);
        reader.Scalar().ShouldBe("s");
        Next(ref reader, ref at, 12);
        reader.Value(OrderJson.Instance).ShouldBe(s_order);
        Next(ref reader, ref at, 13);
        reader.ValueType<Channel>().ShouldBe(s_channel);
        Next(ref reader, ref at, 14);
        reader.List(JsonTypes.Int32).ShouldBe(s_list);
        Next(ref reader, ref at, 15);
        reader.Map(JsonTypes.Int32).ShouldBe(s_map);
        Next(ref reader, ref at, 16);
        reader.Struct(JsonTypes.Int32).ShouldBe(5);
        reader.Next(ref at).ShouldBeFalse();
        reader.End();
    }

    [Fact]
    public void NullIsReadAsNullEverywhere()
    {
        var reader = Start(Nulls, out var at);

        Next(ref reader, ref at, 0);
        reader.NullableString().ShouldBeNull();
        Next(ref reader, ref at, 1);
        reader.NullableBoolean().ShouldBeNull();
        Next(ref reader, ref at, 2);
        reader.NullableInt32().ShouldBeNull();
        Next(ref reader, ref at, 3);
        reader.NullableInt64().ShouldBeNull();
        Next(ref reader, ref at, 4);
        reader.NullableDecimal().ShouldBeNull();
        Next(ref reader, ref at, 5);
        reader.NullableSingle().ShouldBeNull();
        Next(ref reader, ref at, 6);
        reader.NullableDouble().ShouldBeNull();
        Next(ref reader, ref at, 7);
        reader.NullableDateTime().ShouldBeNull();
        Next(ref reader, ref at, 8);
        reader.NullableGuid().ShouldBeNull();
        Next(ref reader, ref at, 9);
        reader.NullableBytes().ShouldBeNull();
        Next(ref reader, ref at, 10);
        reader.NullableAny().HasValue.ShouldBeFalse();
        Next(ref reader, ref at, 11);
        reader.NullableScalar().HasValue.ShouldBeFalse();
        Next(ref reader, ref at, 12);
        reader.NullableValue(OrderJson.Instance).ShouldBeNull();
        Next(ref reader, ref at, 13);
        reader.NullableValueType<Channel>().HasValue.ShouldBeFalse();
        Next(ref reader, ref at, 14);
        reader.NullableList(JsonTypes.Int32).ShouldBeNull();
        Next(ref reader, ref at, 15);
        reader.NullableMap(JsonTypes.Int32).ShouldBeNull();
        Next(ref reader, ref at, 16);
        reader.NullableStruct(JsonTypes.Int32).HasValue.ShouldBeFalse();
        reader.Next(ref at).ShouldBeFalse();
    }

    [Fact]
    public void ANullIsNotAnAbsentMember()
    {
        var reader = Start(Nulls, out var at);

        Next(ref reader, ref at, 0);
        reader.OptionalString().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 1);
        reader.OptionalBoolean().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 2);
        reader.OptionalInt32().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 3);
        reader.OptionalInt64().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 4);
        reader.OptionalDecimal().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 5);
        reader.OptionalSingle().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 6);
        reader.OptionalDouble().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 7);
        reader.OptionalDateTime().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 8);
        reader.OptionalGuid().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 9);
        reader.OptionalBytes().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 10);
        reader.OptionalAny().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 11);
        reader.OptionalScalar().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 12);
        reader.OptionalValue(OrderJson.Instance).HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 13);
        reader.OptionalValueType<Channel>().HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 14);
        reader.OptionalList(JsonTypes.Int32).HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 15);
        reader.OptionalMap(JsonTypes.Int32).HasValue.ShouldBeTrue();
        Next(ref reader, ref at, 16);
        reader.OptionalStruct(JsonTypes.Int32).HasValue.ShouldBeTrue();
    }

    private static void WritePatch(ObjectWriter to, bool present)
    {
        to.OptionalString(0, new(present ? "t" : null));
        to.OptionalBoolean(1, new(present ? true : (bool?)null));
        to.OptionalInt32(2, new(present ? 1 : (int?)null));
        to.OptionalInt64(3, new(present ? 2L : (long?)null));
        to.OptionalDecimal(4, new(present ? 1.50m : (decimal?)null));
        to.OptionalSingle(5, new(present ? 0.5f : (float?)null));
        to.OptionalDouble(6, new(present ? 0.25 : (double?)null));
        to.OptionalDateTime(7, new(present ? s_time : (DateTimeOffset?)null));
        to.OptionalGuid(8, new(present ? Guid.Empty : (Guid?)null));
        to.OptionalBytes(9, new(present ? s_bytes : null));
        to.OptionalAny(10, new(present ? s_any : (JsonElement?)null));
        to.OptionalScalar(11, new(present ? (JsonScalar)"s" : (JsonScalar?)null));
        to.OptionalValue(12, new(present ? s_order : null), OrderJson.Instance);
        to.OptionalValueType<Channel>(13, new(present ? s_channel : (Channel?)null));
        to.OptionalList(14, new(present ? s_list : null), JsonTypes.Int32);
        to.OptionalMap(15, new(present ? s_map : null), JsonTypes.Int32);
        to.OptionalStruct(16, new(present ? 5 : (int?)null), JsonTypes.Int32);
    }

    private static string Object(IEnumerable<string> values) =>
        "{" + string.Join(",", values.Select((value, i) => $"\"{Letters[i]}\":{value}")) + "}";

    private static JsonReader Start(string json, out MemberWalk at)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        at = reader.Start(new JsonMembers("Read", Names));
        return reader;
    }

    private static void Next(ref JsonReader reader, ref MemberWalk at, int expected)
    {
        reader.Next(ref at).ShouldBeTrue();
        at.Index.ShouldBe(expected);
    }
}
