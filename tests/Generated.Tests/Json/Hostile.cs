using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Gameball.Generated.Tests.Json;

/// <summary>Values that break writers and readers, among plain ones.</summary>
internal static class Hostile
{
    public static decimal[] Decimals { get; } =
    [
        0m, 1m, -1m, 0.0m, -0.0m, new(0, 0, 0, isNegative: true, 0), 0.00m, 1.10m, 100m, 89.90m, -0.5m,
        decimal.MaxValue, decimal.MinValue, 1E-28m, -1E-28m, 7.9228162514264337593543950335m,
        uint.MaxValue, long.MaxValue, long.MinValue, ulong.MaxValue, (decimal)ulong.MaxValue + 1, 0.18446744073709551616m,
        0.0000000001m, 12345678901234567890.12345678m,
    ];

    public static DateTimeOffset[] Times { get; } =
    [
        DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch,
        At(TimeSpan.FromHours(14)), At(TimeSpan.FromHours(-14)), At(new TimeSpan(5, 45, 0)), At(new TimeSpan(0, -30, 0)), At(TimeSpan.Zero),
        .. Enumerable.Range(0, 7).Select(digit => At(TimeSpan.FromHours(2)).AddTicks((long)Math.Pow(10, digit))),
        At(TimeSpan.Zero).AddTicks(9_999_999), At(TimeSpan.Zero).AddTicks(1_234_500), At(TimeSpan.Zero).AddTicks(100_020),
    ];

    /// <summary>Text that UTF-8 can represent.</summary>
    public static Gen<string> Text { get; } = TextOf(Gen.OneOf(
        Gen.Elements("plain", "a", " ", "", "http://example.com/?a=b&c=d", "+4930123456", "Ünïcödé", "日本語", "عربى", "null", "1"),
        Gen.Elements("\"", "\\", "/", "<", ">", "&", "'", "+", "`", "\u007f", "\u0080", "\u00a0", "\u2028", "\u2029", "\ufeff"),
        Gen.Elements("\ud83d\ude00", "\ud800\udc00", "\udbff\udfff", "\ufffd", "\uffff", "\ud7ff", "\ue000"),
        Gen.Choose(0, 31).Select(control => ((char)control).ToString()),
        Gen.Choose(0, 0x10FFFF).Where(Rune.IsValid).Select(code => new Rune(code).ToString()),
        Gen.Choose(1, 300).Select(length => new string('x', length))));

    /// <summary>Text with halves of surrogate pairs, which UTF-8 can only replace.</summary>
    public static Gen<string> BrokenText { get; } =
        TextOf(Gen.OneOf(Text, Gen.Elements("\ud800", "\udc00", "\udfff", "\udbff", "\ude00\ud83d", "\ud800\ud800\udc00")));

    public static Gen<decimal> Decimal { get; } = Gen.OneOf(
        Gen.Elements(Decimals),
        Gen.Choose(-100_000, 100_000).Select(cents => cents / 100m),
        Gen.ArrayOf(Gen.Choose(int.MinValue, int.MaxValue), 3).SelectMany(bits =>
            Gen.Choose(0, 28).Select(scale => new decimal(bits[0], bits[1], bits[2], bits[0] % 2 == 0, (byte)scale))));

    public static Gen<DateTimeOffset> Time { get; } = Gen.OneOf(
        Gen.Elements(Times),
        Gen.Choose(-14 * 60, 14 * 60).SelectMany(minutes => Gen.Choose(0, int.MaxValue).Select(ticks =>
            At(TimeSpan.FromMinutes(minutes)).AddTicks(ticks))));

    public static Gen<long> Whole { get; } = Gen.OneOf(
        Gen.Elements(0, -1, long.MinValue, long.MaxValue, int.MaxValue + 1L, (1L << 53) + 1),
        Gen.Choose(-10_000, 10_000).Select(value => (long)value));

    public static Gen<JsonElement> Element { get; } = Gen.OneOf(
        Gen.Elements("null", "true", "0", "-0", "1e400", "1.0", "-0.0e-5", "123456789012345678901234567890", "\"\"", "[]", "{}")
            .Select(Parse),
        Gen.Elements("[[],{\"\":[null]},\"\\u0000\",\"<\"]", "{\"a\":1,\"a\":2,\"b\":{\"c\":[1.50,false]}}").Select(Parse),
        Text.Select(text => JsonSerializer.SerializeToElement(text, ReferenceJson.Options)));

    public static Gen<JsonScalar> Scalar { get; } = Gen.OneOf(
        Text.Select(text => (JsonScalar)text),
        Decimal.Select(number => (JsonScalar)number),
        Whole.Select(number => (JsonScalar)number),
        Gen.Elements<JsonScalar>(true, false, 1e300, -0.0, double.Epsilon));

    private static DateTimeOffset At(TimeSpan offset) => new(2024, 2, 29, 23, 59, 58, offset);

    private static JsonElement Parse(string json) => JsonElement.Parse(json);

    private static Gen<string> TextOf(Gen<string> piece) =>
        Gen.Choose(0, 4).SelectMany(length => Gen.ListOf(piece, length)).Select(pieces => string.Concat(pieces));
}
