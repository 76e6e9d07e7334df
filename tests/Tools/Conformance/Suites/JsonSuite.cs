using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Gameball.Runtime;

namespace Gameball.Conformance.Suites;

/// <summary>Tests both JSON readers with the cases of JSONTestSuite; if both results are allowed, the reader must not crash.</summary>
internal static class JsonSuite
{
    /// <param name="path">The suite.</param>
    /// <param name="read">Reads a text and returns its warnings; throws an exception of <see cref="IsRefusal"/> for invalid JSON.</param>
    public static IEnumerable<SuiteCase> Read(string path, Func<byte[], string> read)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.EnumerateArray().Select(test =>
        {
            var (text, expect) = (BytesOf(test), test.GetProperty("expect").GetString()!);
            return new SuiteCase(test.GetProperty("name").GetString()!, () => Fault(text, expect[0], read));
        })];
    }

    /// <summary>Reads like the generator for a file of that extension: the compiler has decoded it.</summary>
    public static string ByGenerator(byte[] text)
    {
        List<Problem> problems = [];
        var lines = new DocumentLines("case.json", Encoding.UTF8.GetString(text));
        Generator.Reading.JsonReader.Read(lines, problems, isStrict: false);
        return string.Join(" and ", problems.Select(problem => problem.Id));
    }

    /// <summary>Reads like a client for a response of any shape.</summary>
    public static string ByRuntime(byte[] text)
    {
        Runtime.JsonReader reader = new(text);
        JsonTypes.Any.ReadValue(ref reader);
        reader.End();
        return "";
    }

    private static string? Fault(byte[] text, char expect, Func<byte[], string> read)
    {
        try
        {
            var warnings = read(text);
            return expect == 'n' ? $"it was read with the warnings [{warnings}]" : null;
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            return expect == 'y' ? "it was rejected: " + refusal.Message : null;
        }
    }

    private static bool IsRefusal(Exception failure) => failure is ReadingException or JsonException;

    private static byte[] BytesOf(JsonElement test) => test.TryGetProperty("repeat", out var repeated)
        ? Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated.GetString(), test.GetProperty("times").GetInt32())))
        : test.GetProperty("bytes_base64").GetBytesFromBase64();
}
