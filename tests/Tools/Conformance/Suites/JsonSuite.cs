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

/// <summary>Both JSON readers beside the cases of JSONTestSuite; where either answer is right, nothing may crash.</summary>
internal static class JsonSuite
{
    /// <param name="path">The suite.</param>
    /// <param name="read">Reads a text and says with which warnings; throws what <see cref="IsRefusal"/> knows when it is none.</param>
    public static IEnumerable<SuiteCase> Read(string path, Func<byte[], string> read)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.EnumerateArray().Select(test =>
        {
            var (text, expect) = (BytesOf(test), test.GetProperty("expect").GetString()!);
            return new SuiteCase(test.GetProperty("name").GetString()!, () => Fault(text, expect[0], read));
        })];
    }

    /// <summary>As the generator reads a file of that ending: the compiler has decoded it.</summary>
    public static string ByGenerator(byte[] text)
    {
        List<Problem> problems = [];
        var lines = new DocumentLines("case.json", Encoding.UTF8.GetString(text));
        Generator.Reading.JsonReader.Read(lines, problems, isStrict: false);
        return string.Join(" and ", problems.Select(problem => problem.Id));
    }

    /// <summary>As a client reads an answer of any shape.</summary>
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
            return expect == 'y' ? "it was refused: " + refusal.Message : null;
        }
    }

    private static bool IsRefusal(Exception failure) => failure is ReadingException or JsonException;

    private static byte[] BytesOf(JsonElement test) => test.TryGetProperty("repeat", out var repeated)
        ? Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated.GetString(), test.GetProperty("times").GetInt32())))
        : test.GetProperty("bytes_base64").GetBytesFromBase64();
}
