using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Json.Schema;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Readings;

/// <summary>
/// Each example of a bundled document is valid by its schema, says a validator that has nothing in common with ours. It
/// follows references to other documents by itself, and knows formats, ranges and listed values.
/// </summary>
public sealed class ExampleTests
{
    private const string Example = "example";

    private static readonly EvaluationOptions s_strict = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.List };

    private static readonly BuildOptions s_options = new() { SchemaRegistry = new SchemaRegistry(), Dialect = Dialect.Draft202012 };

    private static readonly (string File, JsonElement Root)[] s_documents =
        [.. BundledDocuments.OpenApi.Select(path => (Path.GetFileName(path), JsonDocument.Parse(BundledDocuments.ReadAsJson(path)).RootElement))];

    static ExampleTests()
    {
        foreach (var (file, root) in s_documents)
        {
            s_options.SchemaRegistry.Register(new JsonElementBaseDocument(root, Address(file)));
        }
    }

    [Fact]
    public void EveryExampleIsValid()
    {
        var examples = s_documents.SelectMany(document => Examples(document.File, document.Root, "", areNames: false)).ToList();

        examples.SelectMany(Faults).ShouldBeEmpty();
        examples.Count.ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("/components/schemas/ErrorResponse", """{ "code": 3011 }""", true)]
    [InlineData("/components/schemas/ErrorResponse", """{ "code": "none" }""", false)]
    [InlineData("/components/schemas/ErrorResponse", """{ "code": 1 }""", false)]
    [InlineData("/components/schemas/MerchantBranch", """{ "uniqueId": "b-12", "name": true }""", false)]
    [InlineData("/components/parameters/PageLimit/schema", "201", false)]
    public void WhatIsNotValidIsFound(string schema, string value, bool isValid) =>
        Faults(new("common.yaml", schema, JsonDocument.Parse(value).RootElement)).Any().ShouldBe(!isValid);

    [Fact]
    public void AReferenceToAnotherDocumentIsFollowed() => Faults(
        new("orders.yaml", "/components/schemas/TrackOrderRequest/properties/merchant", JsonDocument.Parse("""{ "uniqueId": 1 }""").RootElement))
        .ShouldNotBeEmpty();

    private static IEnumerable<string> Faults(Stated example)
    {
        var schema = JsonSchema.FromText($$"""{ "$ref": "{{Address(example.File)}}#{{example.Schema}}" }""", s_options);
        var result = schema.Evaluate(example.Value, s_strict);
        if (!result.IsValid)
        {
            var errors = (result.Details ?? []).SelectMany(detail => detail.Errors ?? []).Select(error => error.Value);
            yield return $"{example.File}#{example.Schema}: {example.Value} ({string.Join("; ", errors)})";
        }
    }

    // An example is in its schema, or beside it in a parameter.
    private static IEnumerable<Stated> Examples(string file, JsonElement node, string pointer, bool areNames)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                if (!areNames && node.TryGetProperty(Example, out var value))
                {
                    yield return new(file, node.TryGetProperty("in", out _) ? pointer + "/schema" : pointer, value);
                }

                // The members of these are names, of which one may be 'example'.
                foreach (var member in node.EnumerateObject().Where(member => member.Name != Example || areNames))
                {
                    var hasNames = !areNames && member.Name is "properties" or "schemas" or "parameters";
                    var place = $"{pointer}/{Escaped(member.Name)}";
                    foreach (var inner in Examples(file, member.Value, place, hasNames && member.Value.ValueKind == JsonValueKind.Object))
                    {
                        yield return inner;
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var (item, i) in node.EnumerateArray().Select((item, i) => (item, i)))
                {
                    foreach (var inner in Examples(file, item, $"{pointer}/{i}", areNames: false))
                    {
                        yield return inner;
                    }
                }

                break;
        }
    }

    private static string Escaped(string name) => Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"));

    private static Uri Address(string file) => new("https://specs.example/" + file);

    private sealed record Stated(string File, string Schema, JsonElement Value);
}
