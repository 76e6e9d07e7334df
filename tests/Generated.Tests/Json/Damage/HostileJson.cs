using System;
using System.Linq;
using System.Text;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>Bytes to put into a body: values of every kind and size, and invalid JSON.</summary>
internal static class HostileJson
{
    private static readonly byte[][] s_values = Utf8(
        "null", "true", "false", "0", "-0", "-0.0", "1", "1.0", "1e2", "1E+2", "0.5", "9007199254740993", "9223372036854775808",
        "-9223372036854775809", "79228162514264337593543950336", "1e400", "-1e400", "1e-400", "0.00000000000000000000000000000000001",
        "1e99999999999", "\"\"", "\"1\"", "\"-0\"", "\"1e400\"", "\" 1\"", "\"1,000\"", "\"NaN\"", "\"text\"", "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"", "\"\\ude00\"", "\"\\u0000\"", "\"a\\/b\"", "\"2024-02-30T00:00:00Z\"", "\"9999-12-31T23:59:60Z\"", "\"2024-03-09\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"2024-03-09T18:45:00+15:00\"", "\"2024-03-09T18:45\"",
        "\"2024-03-09T18:45:00.12345678901234567890Z\"", "\"2024-03-09T18:45:00\\u005A\"", "[]", "{}", "[null]", "[[]]", "[1,\"a\",{}]",
        "{\"\":1}", "{\"a\":{\"b\":[]}}", "{\"body\":[]}", "{\"customerId\":\"c\",\"customerId\":1}");

    private static readonly byte[][] s_notJson = Utf8(
        "", "NaN", "Infinity", "undefined", "nul", "tru", "01", "+1", ".5", "1.", "1e", "-", "--1", "0x1", "'a'", "\"", "\"\\\"", "\"\\x\"",
        "\"\\u12\"", "\"\n\"", "\"\t\"", "{", "}", "[", "]", "{]", "[}", ",", ":", ",,", "{,}", "[1,]", "{\"a\":1,}", "{\"a\"}", "{\"a\":}",
        "{a:1}", "// c\n", "/* c */", "\0", "\ufeff", "1 2");

    private static readonly byte[][] s_notUtf8 =
    [
        [0xFF], [0xC0, 0x80], [0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3],
    ];

    public static byte[] Value(Random random) => random.Next(12) switch
    {
        0 => Nested(random.Next(2) == 0 ? random.Next(60, 70) : random.Next(50_000), random),
        1 => Utf8(new string('9', random.Next(20_000)) + "e" + random.Next(-99_999, 99_999))[0],
        2 => [(byte)'"', (byte)'a', .. NotUtf8(random), (byte)'b', (byte)'"'],
        3 => NotJson(random),
        _ => s_values[random.Next(s_values.Length)],
    };

    public static byte[] NotJson(Random random) => s_notJson[random.Next(s_notJson.Length)];

    public static byte[] NotUtf8(Random random) => s_notUtf8[random.Next(s_notUtf8.Length)];

    private static byte[] Nested(int depth, Random random)
    {
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"extra\":", "}");
        var ends = random.Next(3) > 0;
        return Encoding.UTF8.GetBytes(
            new StringBuilder().Insert(0, open, depth).Append("null").Insert(ends ? (depth * open.Length) + 4 : 0, ends ? close : "", depth)
                .ToString());
    }

    private static byte[][] Utf8(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
