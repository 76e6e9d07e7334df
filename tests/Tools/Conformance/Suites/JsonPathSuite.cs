using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Gameball.Generator.Overlays;
using Gameball.Generator.Overlays.Paths;

namespace Gameball.Conformance.Suites;

/// <summary>Tests the targets of overlays with the cases of the JSONPath compliance test suite.</summary>
internal static class JsonPathSuite
{
    public static IEnumerable<SuiteCase> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.GetProperty("tests").Clone().EnumerateArray().Select(
            test => new SuiteCase(test.GetProperty("name").GetString()!, () => Fault(test)))];
    }

    private static string? Fault(JsonElement test)
    {
        var selector = test.GetProperty("selector").GetString()!;
        var isInvalid = test.TryGetProperty("invalid_selector", out _);
        try
        {
            var path = JsonPath.Parse(selector);
            return isInvalid ? $"{selector} was accepted" : Compare(test, path);
        }
        catch (JsonPathException refusal)
        {
            return isInvalid ? null : $"{selector} was rejected at {refusal.Position}: {refusal.Message}";
        }
    }

    private static string? Compare(JsonElement test, JsonPath path)
    {
        var root = Nodes.FromJson(test.GetProperty("document"));
        var selected = path.Select(root, new SelectionBudget(OverlayLimits.MaxSelected)).Select(match => match.Node).ToList();
        return Results(test).Any(result => Nodes.AreEqual(Nodes.FromJson(result).Items, selected))
            ? null
            : $"{test.GetProperty("selector")} selected {Nodes.Print(selected)}";
    }

    // If members may come in any order, the suite has one result for each order.
    private static IEnumerable<JsonElement> Results(JsonElement test) =>
        test.TryGetProperty("result", out var only) ? [only] : test.GetProperty("results").EnumerateArray();
}
