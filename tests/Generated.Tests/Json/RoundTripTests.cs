using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Json;

/// <summary>Every value survives a round trip, and is written in the same bytes as by System.Text.Json.</summary>
public sealed class RoundTripTests
{
    private const int Cases = 100;

    private static readonly JsonSerializerOptions s_indented = new(ReferenceJson.Options) { WriteIndented = true };

    public static TheoryData<string> Types => EmittedType.Names;

    [Theory]
    [MemberData(nameof(Types))]
    public void AValueIsReadBackEqualAndWrittenAgainInTheSameBytes(string name)
    {
        var type = EmittedType.Named(name);
        ForAll(Values.Whole, type, value =>
        {
            var bytes = type.Write(value);
            var back = type.Read(bytes);
            Structure.Difference(value, back).ShouldBeNull();
            ShouldBeSame(type.Write(back), bytes);
        });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void TheSerializerWritesTheSameBytesAndReadsTheSameValue(string name)
    {
        var type = EmittedType.Named(name);
        ForAll(Values.Whole, type, value =>
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type.Type, GameballJson.Options);
            ShouldBeSame(bytes, type.Write(value));
            Structure.Difference(value, JsonSerializer.Deserialize(bytes, type.Type, GameballJson.Options)).ShouldBeNull();
        });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void AValueIsWrittenAsBySystemTextJson(string name)
    {
        var type = EmittedType.Named(name);
        ForAll(Values.Any, type, value => ShouldBeSame(type.Write(value), ReferenceJson.Write(value)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void BytesInPiecesAreReadLikeContiguousBytes(string name)
    {
        var type = EmittedType.Named(name);
        ForAll(Values.Whole, type, value =>
        {
            var bytes = type.Write(value);
            foreach (var size in (int[])[1, 2, 7])
            {
                var reader = new Utf8JsonReader(Segments.Split(bytes, size));
                reader.Read();
                Structure.Difference(value, type.Read(ref reader)).ShouldBeNull();
            }
        });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void MembersAreReadInAnyOrderAndBetweenWhiteSpace(string name)
    {
        var type = EmittedType.Named(name);
        ForAll(Values.Whole, type, value =>
        {
            var reversed = JsonSerializer.SerializeToUtf8Bytes(Reversed(JsonElement.Parse(type.Write(value))), s_indented);
            Structure.Difference(value, type.Read(reversed)).ShouldBeNull();
        });
    }

    /// <summary>Returns an object with its members in reverse order; any other value unchanged.</summary>
    private static object Reversed(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new Dictionary<string, JsonElement>(json.EnumerateObject().Reverse().Select(m => KeyValuePair.Create(m.Name, m.Value)))
        : json;

    private static void ForAll(Values values, EmittedType type, Action<object> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20260801UL, 3UL),
        Prop.ForAll(values.Generate(type.Type).ToArbitrary(), value =>
        {
            check(value);
            return true;
        }));

    // Shouldly compares arrays by boxed elements, here a hundred thousand times; texts show where they differ.
    private static void ShouldBeSame(byte[] actual, byte[] expected)
    {
        if (!actual.AsSpan().SequenceEqual(expected))
        {
            Encoding.UTF8.GetString(actual).ShouldBe(Encoding.UTF8.GetString(expected));
            actual.ShouldBe(expected);
        }
    }
}
