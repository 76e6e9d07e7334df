using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>Enums with many values, which look them up in a table rather than in a pattern.</summary>
public class LargeEnumTests
{
    private static readonly string s_document = SchemaDocument.Create(
        "Thing",
        $$"""
            Thing:
              type: object
              properties:
                text: { $ref: "#/components/schemas/Text" }
                whole: { $ref: "#/components/schemas/Whole" }
                any: { $ref: "#/components/schemas/Any" }
            Text: { type: string, enum: [{{Values("v{0}")}}] }
            Whole: { type: integer, enum: [{{Values("{0}")}}] }
            Any: { enum: [true, text, {{Values("{0}")}}] }
        """);

    private static readonly Assembly s_consumer = GeneratorRun.Create(new TestProject().With("large.yaml", s_document)).Compile();

    [Theory]
    [InlineData("Text", "\"v100\"", true)]
    [InlineData("Text", "\"v101\"", false)]
    [InlineData("Text", "\"\"", false)]
    [InlineData("Whole", "1", true)]
    [InlineData("Whole", "101", false)]
    [InlineData("Any", "true", true)]
    [InlineData("Any", "100", true)]
    [InlineData("Any", "\"100\"", false)]
    public void AListedValueIsKnown(string name, string json, bool isKnown)
    {
        var type = s_consumer.GetType("Gameball." + name)!;
        var value = JsonSerializer.Deserialize(json, type)!;

        type.GetProperty("IsKnown")!.GetValue(value).ShouldBe(isKnown);
        JsonSerializer.Serialize(value, type).ShouldBe(json);
    }

    private static string Values(string format) =>
        string.Join(", ", Enumerable.Range(1, 100).Select(number => string.Format(null, format, number)));
}
