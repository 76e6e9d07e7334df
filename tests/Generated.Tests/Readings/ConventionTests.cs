using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Readings;

/// <summary>What every operation of a bundled document states, so that its method reads well and fails as all others do.</summary>
public sealed class ConventionTests
{
    [Fact]
    public void EveryOperationHasAnIdOfItsOwn() => StatedOperation.All.GroupBy(operation => operation.Text("operationId") ?? "")
        .Where(ids => ids.Key.Length == 0 || ids.Count() > 1).SelectMany(ids => ids).Select(operation => operation.ToString()).ShouldBeEmpty();

    [Fact]
    public void EveryOperationHasOneTagASummaryAndADescription() => StatedOperation.All
        .Where(operation => !operation.Json.TryGetProperty("tags", out var tags) || tags.GetArrayLength() != 1
            || string.IsNullOrWhiteSpace(operation.Text("summary")) || string.IsNullOrWhiteSpace(operation.Text("description")))
        .Select(operation => operation.ToString()).ShouldBeEmpty();

    [Fact]
    public void EveryOperationFailsWithTheSharedEnvelope() => StatedOperation.All
        .Where(operation => !operation.Json.GetProperty("responses").TryGetProperty("default", out var error)
            || error.GetProperty("$ref").GetString() != "common.yaml#/components/responses/Error")
        .Select(operation => operation.ToString()).ShouldBeEmpty();

    [Fact]
    public void EveryOperationSaysWhichKeysItTakes() => StatedOperation.All
        .Where(operation => !operation.Json.TryGetProperty("security", out var security) || security.ValueKind != JsonValueKind.Array
            || security.GetArrayLength() != 1 || !security[0].TryGetProperty("apiKey", out _))
        .Select(operation => operation.ToString()).ShouldBeEmpty();

    /// <summary>Some readers load a file for each reference to it, and never come back from a circle.</summary>
    [Fact]
    public void DocumentsReferToEachOtherInNoCircle()
    {
        var left = BundledDocuments.OpenApi.ToDictionary(path => Path.GetFileName(path)!, References);
        left.Values.SelectMany(names => names).ShouldBeSubsetOf(left.Keys);
        while (left.Where(document => !document.Value.Overlaps(left.Keys)).Select(document => document.Key).ToList() is { Count: > 0 } leaves)
        {
            leaves.ForEach(name => left.Remove(name));
        }

        left.Keys.ShouldBeEmpty();
    }

    private static HashSet<string> References(string path) =>
        [.. Regex.Matches(File.ReadAllText(path), @"\$ref: '([^#']+)#").Select(match => match.Groups[1].Value)];
}
