using System;
using System.Linq;
using System.Text;
using Gameball.Generator.Tests.Fuzzing.Driver;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>
/// Small documents that expand to huge ones, and a large one without content: each is processed quickly, with code or a problem.
/// </summary>
[Collection(nameof(Alone))]
public class BombTests
{
    private const int Kilobytes = 1_000;

    // This is not a speed test: unbounded growth takes minutes, and anything else far less than this limit.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(15);

    public static TheoryData<string> Bombs => [.. s_bombs.Select(bomb => bomb.Name)];

    private static readonly (string Name, Func<string> Schemas)[] s_bombs =
    [
        ("aliases", () => "    A0: &a0 { type: object, properties: { x: { type: string } } }\n" + Lines(
            40, i => $"    A{i + 1}: &a{i + 1} {{ type: object, properties: {{ {Repeat(10, j => $"p{j}: *a{i}")} }} }}")),
        ("aliases in a list", () => "    A0: &a0 [x, x]\n" + Lines(40, i => $"    A{i + 1}: &a{i + 1} [{Repeat(10, _ => $"*a{i}")}]")),
        ("an alias to itself", () => "    A: &a { properties: { x: *a } }\n"),
        ("nesting in YAML", () => "    A: " + Nested(100_000, "{ items: ", "}") + "\n"),
        ("nesting of lists", () => "    A: " + Nested(500_000, "[", "]") + "\n"),
        ("nesting within the limit", () => "    A: " + Nested(150, "{ type: array, items: ", "}") + "\n"),
        ("a cycle of references", () => Lines(100, i => $"    A{i}: {{ $ref: '#/components/schemas/A{(i + 1) % 100}' }}")),
        ("a cycle of allOf", () => Lines(100, i => $"    A{i}: {{ allOf: [{Ref((i + 1) % 100)}], properties: {{ p{i}: {{}} }} }}")),
        ("allOf of each other", () => Lines(100, i => $"    A{i}: {{ allOf: [{Repeat(100, Ref)}], properties: {{ p{i}: {{}} }} }}")),
        ("oneOf of each other", () => Lines(100, i => $"    A{i}: {{ oneOf: [{Repeat(100, Ref)}] }}")),
        ("anyOf of allOf", () => Lines(60, i => $"    A{i}: {{ anyOf: [{{ allOf: [{Repeat(60, Ref)}] }}, {{ type: string }}] }}")),
        ("choices that double", () => Lines(80, i =>
            $"    A{i}: {{ properties: {{ p{i}: {{}} }}, oneOf: [{Ref((i | 1) + 1)}, {Ref((i | 1) + 2)}] }}")),
        ("choices beside choices", () => Lines(40, i =>
            $"    A{i}: {{ properties: {{ p{i}: {{}} }}, oneOf: [{Repeat(4, j => Ref(i + j + 1))}], "
            + $"anyOf: [{Repeat(4, j => Ref(i + j + 3))}] }}")),
        ("all refer to each other", () => Lines(100, i => $"    A{i}: {{ properties: {{ {Repeat(100, j => $"p{j}: {Ref(j)}")} }} }}")),
        ("a map of itself", () => "    A: { additionalProperties: { $ref: '#/components/schemas/A' } }\n"),
        ("a list of itself", () => "    A: { type: array, items: { $ref: '#/components/schemas/A' } }\n"),
        ("maps of each other", () => Lines(2, i => $"    A{i}: {{ additionalProperties: {Ref(1 - i)} }}")),
        ("a union of itself", () => "    A: { oneOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }\n"),
        ("a long chain", () => Lines(5_000, i => $"    A{i}: {{ properties: {{ next: {{ $ref: '#/components/schemas/A{i + 1}' }} }} }}")),
        ("a long chain of references", () => Lines(5_000, i => $"    A{i}: {{ $ref: '#/components/schemas/A{i + 1}' }}")),
        ("a pointer into itself", () => "    A: { properties: { x: { $ref: '#/components/schemas/A/properties/x/properties/x' } } }\n"),
        ("a reference to the whole", () => "    A: { properties: { x: { $ref: '#' }, y: { $ref: '#/components' } } }\n"),
        ("a megabyte of one name", () => "    A: { properties: { " + new string('x', Kilobytes * 1_000) + ": {} } }\n"),
        ("a megabyte of description", () => "    A: { description: '" + string.Concat(Enumerable.Repeat("<a&\u2028", 250_000)) + "' }\n"),
        ("a megabyte of enum", () => "    A: { type: string, enum: [" + Repeat(100_000, i => $"v{i}") + "] }\n"),
        ("a megabyte of like names", () =>
            "    A: { properties: { " + Repeat(20_000, i => $"a{new string('_', i % 40)}{i % 7}: {{}}") + " } }\n"),
        ("a megabyte of brackets", () => "    A: " + new string('[', Kilobytes * 1_000) + "\n"),
        ("a megabyte of anchors", () => "    A: [" + Repeat(100_000, i => $"&a{i} x") + "]\n"),
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void AHostileDocumentIsProcessedInShortTime(string name)
    {
        var text = Document(s_bombs.Single(bomb => bomb.Name == name).Schemas());
        GeneratorRun.OfAny(ShopDocument.Project);

        var elapsed = TimeSpan.Zero;
        GeneratorRun? run = null;
        MutantCheck.OnSmallStack(() => (run, elapsed) = Run(text));

        run!.Diagnostics.ShouldAllBe(problem => problem.Id.StartsWith("GB") && problem.Id != "GB4004");
        (run.Files.Count > 0 || run.Diagnostics.Length > 0).ShouldBeTrue();
        elapsed.ShouldBeLessThan(s_limit);
    }

    // The limit applies to processor time, so that a busy machine does not fail the test.
    private static (GeneratorRun Run, TimeSpan Elapsed) Run(string text)
    {
        var project = new TestProject().With("bomb.yaml", text);
        var before = Environment.CpuUsage.TotalTime;
        return (GeneratorRun.OfAny(project), Environment.CpuUsage.TotalTime - before);
    }

    private static string Document(string schemas) =>
        """
        openapi: 3.1.0
        info: { title: Bomb, version: '1' }
        paths:
          /a:
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
              responses: { '200': { description: A., content: { application/json: { schema: { $ref: '#/components/schemas/A0' } } } } }
        components:
          schemas:

        """ + schemas;

    private static string Ref(int number) => $"{{ $ref: '#/components/schemas/A{number}' }}";

    private static string Lines(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static string Repeat(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Nested(int depth, string open, string close) =>
        new StringBuilder().Insert(0, open, depth).Append("{}").Append(string.Concat(Enumerable.Repeat(close, depth))).ToString();
}
