using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Conformance.Suites;

/// <summary>Tests the YAML reader with the cases of yaml-test-suite.</summary>
internal static class YamlSuite
{
    private sealed record Case(string Id, string Yaml, string? Json, bool Fail);

    /// <summary>Valid texts whose value is JSON: the first document's value is right.</summary>
    public static IEnumerable<SuiteCase> Valid(string path) =>
        Cases(path).Where(test => !test.Fail && test.Json is not null).Select(test => new SuiteCase(test.Id, () => Compare(test)));

    /// <summary>Valid texts whose value JSON cannot represent, such as names that are lists: they are read.</summary>
    public static IEnumerable<SuiteCase> Other(string path) =>
        Cases(path).Where(test => !test.Fail && test.Json is null).Select(test => new SuiteCase(test.Id, () => Failure(test)));

    /// <summary>Invalid texts: a problem is reported.</summary>
    public static IEnumerable<SuiteCase> Invalid(string path) => Cases(path).Where(test => test.Fail).Select(
        test => new SuiteCase(test.Id, () => Read(test, out var failure, out var count) is var node && failure is null && count == 0
            ? "no problem was reported; it was read as " + Print(node)
            : null));

    private static Case[] Cases(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.EnumerateArray().Select(test => new Case(
            test.GetProperty("id").GetString()!,
            Encoding.UTF8.GetString(test.GetProperty("yaml").GetBytesFromBase64()),
            test.GetProperty("json").GetString(),
            test.GetProperty("fail").GetBoolean()))];
    }

    private static string? Compare(Case test)
    {
        var node = Read(test, out var failure, out _);
        var expected = First(test.Json!);
        return failure is not null ? failure
            : expected is null && node is null ? null
            : expected is not null && node is not null && Nodes.AreEqual(expected, node) ? null
            : $"read as {Print(node)}, expected {Print(expected)}";
    }

    private static string Print(Node? node) => node is null ? "nothing" : Nodes.Print(node);

    private static string? Failure(Case test)
    {
        Read(test, out var failure, out _);
        return failure;
    }

    private static Node? Read(Case test, out string? failure, out int problemCount)
    {
        List<Problem> problems = [];
        try
        {
            failure = null;
            return YamlReader.Read(new DocumentLines("case.yaml", test.Yaml), problems);
        }
        catch (ReadingException stopped)
        {
            failure = ProblemCatalogue.ToDiagnostic(stopped.Problem).ToString();
            return null;
        }
        finally
        {
            problemCount = problems.Count;
        }
    }

    // The value of the first document; the JSON of the documents follows one after the other.
    private static Node? First(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        return reader.Read() ? Nodes.FromJson(JsonElement.ParseValue(ref reader)) : null;
    }
}
