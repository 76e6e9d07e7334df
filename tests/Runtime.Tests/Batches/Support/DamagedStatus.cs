using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Responses of a job of three rows in both formats, each with one value damaged in one way.</summary>
internal static class DamagedStatus
{
    private const string Mark = "\"@@\"";

    /// <summary>The guide's format, then the published one; <c>o1</c> failed, <c>o0</c> and <c>o2</c> were applied.</summary>
    public static IReadOnlyList<string> Sound { get; } =
    [
        """
        {"operation":"op","errorCount":1,"totalCount":3,"finishedCount":2,"startedAt":"t","status":"completed","response":{"successful":
        [{"customerId":"c0","orderId":"o0","message":"done"},{"customerId":"c2","orderId":"o2","message":"done"}],"failed":
        [{"customerId":"c1","orderId":"o1","code":7000,"error":"no"}]}}
        """,
        """
        {"batchId":"b","status":"completed","progress":100,"totalItems":3,"processedItems":3,"failedItems":1,"results":
        [{"customerId":"c0","orderId":"o0","message":"done"},{"customerId":"c2","orderId":"o2","message":"done"}],"errors":
        [{"customerId":"c1","orderId":"o1","code":7000,"message":"no"}]}
        """,
    ];

    /// <summary>Every value with the text before it, so that it is unique.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        "\"operation\":\"op\"", "\"errorCount\":1", "\"totalCount\":3", "\"finishedCount\":2", "\"startedAt\":\"t\"", "\"batchId\":\"b\"",
        "\"progress\":100", "\"totalItems\":3", "\"processedItems\":3", "\"failedItems\":1", "\"customerId\":\"c0\"", "\"orderId\":\"o0\"",
        "\"customerId\":\"c1\"", "\"orderId\":\"o1\"", "\"code\":7000", "\"error\":\"no\"", "\"message\":\"no\"",
        "\"orderId\":\"o2\",\"message\":\"done\"",
    ];

    /// <summary>The replacements of a value.</summary>
    public static IReadOnlyDictionary<string, byte[]> Damages { get; } = new Dictionary<string, byte[]>
    {
        ["null"] = "null"u8.ToArray(),
        ["true"] = "true"u8.ToArray(),
        ["negative"] = "-5"u8.ToArray(),
        ["huge"] = "1e400"u8.ToArray(),
        ["long"] = "123456789012345678901234567890"u8.ToArray(),
        ["broken number"] = "2.5"u8.ToArray(),
        ["no number"] = "\"NaN\""u8.ToArray(),
        ["empty"] = "\"\""u8.ToArray(),
        ["half a pair"] = "\"x\\ud83d\""u8.ToArray(),
        ["two first halves"] = "\"\\ud83d\\ud83d\""u8.ToArray(),
        ["a second half"] = "\"\\ude00x\""u8.ToArray(),
        ["no UTF-8"] = [.. "\"x"u8, 0xFF, 0xC3, .. "\""u8],
        ["a pair in bytes"] = [.. "\""u8, 0xED, 0xA0, 0xBD, .. "\""u8],
        ["a list"] = "[1,[2,{}]]"u8.ToArray(),
        ["an object"] = "{\"a\":{\"b\":[]}}"u8.ToArray(),
        ["an empty list"] = "[]"u8.ToArray(),
        ["an empty object"] = "{}"u8.ToArray(),
        ["many characters"] = Encoding.ASCII.GetBytes("\"" + new string('x', 100_000) + "\""),
        ["a damaged name beside"] = [.. "0,\"\\ud83d\":1,\""u8, 0xFF, .. "\":2"u8],
        ["twice, then null"] = "\"x\",\"message\":\"y\",\"message\":null"u8.ToArray(),
    };

    /// <summary>Returns all damaged responses.</summary>
    /// <returns>The damaged value and its replacement, and the response.</returns>
    public static IEnumerable<(string What, byte[] Json)> All() =>
        from sound in Sound
        from place in Places
        where sound.Contains(place, StringComparison.Ordinal)
        from damage in Damages
        let name = place[..(place.LastIndexOf(':') + 1)]
        select (place + " is " + damage.Key, Replace(sound.Replace(place, name + Mark, StringComparison.Ordinal), damage.Value));

    public static byte[] Replace(string text, byte[] value)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(text[..at]), .. value, .. Encoding.UTF8.GetBytes(text[(at + Mark.Length)..])];
    }
}
