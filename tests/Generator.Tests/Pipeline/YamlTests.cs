using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The semantics of YAML 1.2, from a document's text to the emitted client.</summary>
public class YamlTests
{
    [Fact]
    public void WordsOfYaml11DatesAndIntegersStayStrings()
    {
        var code = string.Concat(Run("""
            Answer:
              type: object
              properties:
                country: { type: string, enum: [NO, Y, N, OFF, yes, 2024-01-31, 12:30:00, 0o17, ~] }
                on: { type: string, description: Off is a name. }
                404: { type: integer }
            """).Files.Values);

        foreach (var word in new[] { "\"NO\"", "\"Y\"", "\"N\"", "\"OFF\"", "\"yes\"", "\"2024-01-31\"", "\"12:30:00\"", "|404\"", "|on|" })
        {
            code.ShouldContain(word);
        }
    }

    [Fact]
    public void BlockScalarsFoldByTheirStyle() => string.Concat(Run("""
            Answer:
              type: object
              description: >-
                One line
                and its rest.

                A second paragraph.
              properties:
                a: { type: string }
            """).Files.Values).ShouldContain("One line and its rest.");

    [Fact]
    public void AnchorsAliasesAndMergesAreResolved()
    {
        var type = Run("""
            Base: &base
              type: object
              properties: &properties
                id: &id { type: integer }
            Answer:
              <<: *base
              properties:
                <<: *properties
                other: *id
                more: { type: array, items: *id }
            """).Compile().GetType("Gameball.Answer").ShouldNotBeNull();

        type.GetProperty("Id")!.PropertyType.ShouldBe(typeof(long?));
        type.GetProperty("Other")!.PropertyType.ShouldBe(typeof(long?));
        type.GetProperty("More").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("? { a: 1 }\n: b\n", "GB1010")]
    [InlineData("x-a: 1\n---\nopenapi: 3.1.0\n", "GB1011")]
    [InlineData("x-a: 1\nx-a: 2\n", "GB1005")]
    public void OdditiesOfYamlAreReportedAndTheRestIsRead(string more, string id) => GeneratorRun.Create(
        new TestProject().With("api.yaml", Head.Replace("components:", more.Split("---")[0] + "components:")
            + "Answer: { type: object, properties: { a: {} } }" + string.Concat(more.Split("---").Skip(1).Select(rest => "\n---" + rest))),
        id).Compile().GetType("Gameball.Answer").ShouldNotBeNull();

    [Fact]
    public void AComplexKeyOfPlainTextIsAName() => GeneratorRun.Create(new TestProject().With(
        "api.yaml", Head + "? Answer\n    : { type: object, properties: { a: {} } }")).Compile().GetType("Gameball.Answer").ShouldNotBeNull();

    private const string Head = "openapi: 3.1.0\ninfo: { title: t, version: 1 }\npaths: { /a: { get: { operationId: a, responses: { 200: "
        + "{ content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } } } } }\ncomponents:\n  schemas:\n    ";

    private static GeneratorRun Run(string schemas) =>
        GeneratorRun.Create(new TestProject().With("api.yaml", Head + schemas.Replace("\n", "\n    ")));
}
