using System;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Gameball.Generated.Tests.Json;
using Gameball.Generator.Tests.Pipeline;
using Gameball.Runtime;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Usage;

/// <summary>JSON is read, compared, printed and written the same whether a member that no code names has its type or is its JSON.</summary>
public sealed class SameJsonTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a: { post: { operationId: send, tags: [A], requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Whole' } } } },
            responses: { 200: { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Whole' } } } } } } }
        components:
          schemas:
            Whole:
              type: object
              required: [part, listed, maybeNull]
              properties:
                first: { type: string }
                part: { $ref: '#/components/schemas/Part' }
                optional: { $ref: '#/components/schemas/Part' }
                listed: { type: array, items: { $ref: '#/components/schemas/Part' } }
                mapped: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Part' } } }
                maybeNull: { oneOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] }
                maybeAbsent: { oneOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] }
                state: { $ref: '#/components/schemas/State' }
                either: { oneOf: [{ $ref: '#/components/schemas/Part' }, { type: string }] }
                fromServer: { allOf: [{ $ref: '#/components/schemas/Part' }], readOnly: true }
                login: { $ref: '#/components/schemas/Login' }
                last: { type: integer }
            Part: { type: object, properties: { text: { type: string }, price: { type: number }, part: { $ref: '#/components/schemas/Part' } } }
            Login: { type: object, properties: { user: { $ref: '#/components/schemas/User' } } }
            User: { type: object, properties: { name: { type: string }, pin: { type: string, format: password } } }
            State: { type: string, enum: [open, closed] }
        """;

    private const string Code = """
        using System.Text.Json;
        using Gameball;

        internal static class Program
        {
            public static string Run(string json, string other)
            {
                var value = JsonSerializer.Deserialize(json, typeof(Whole), GameballJson.Options) as Whole;
                var same = JsonSerializer.Deserialize(json, typeof(Whole), GameballJson.Options) as Whole;
                var different = JsonSerializer.Deserialize(other, typeof(Whole), GameballJson.Options) as Whole;
                var changed = value with { First = "changed" };
                return string.Join(
                    "|||",
                    JsonSerializer.Serialize(value, typeof(Whole), GameballJson.Options),
                    JsonSerializer.Serialize(changed, typeof(Whole), GameballJson.Options),
                    value.ToString(),
                    value == same,
                    value == different,
                    value.GetHashCode() == same.GetHashCode());
            }
        }
        """;

    [Theory]
    [InlineData("""{"first":"a","part":{"text":"x","price":1.50,"part":{}},"listed":[],"maybeNull":null,"last":1}""")]
    [InlineData("""{"part":{},"optional":{"price":2},"listed":[{"text":"\u00E9\uD83D\uDE00\n"},{}],"mapped":{"k":[{"text":"1"}]},"maybeNull":{"text":""},"maybeAbsent":null}""")]
    [InlineData("""{"part":{"unknown":[1,{"deep":null}]},"listed":[],"maybeNull":null,"state":"paused","either":"text"}""")]
    [InlineData("""{"part":{},"listed":[],"maybeNull":null,"either":{"price":0.10},"fromServer":{"text":"set"}}""")]
    [InlineData("""{"part":{},"listed":[],"maybeNull":null,"login":null,"state":null,"optional":null}""")]
    public void AValueIsReadAndWrittenTheSame(string json)
    {
        var (all, used) = (Run("all", json), Run("used", json));

        used[..3].ShouldBe(all[..3]);
        used[0].ShouldContain("\"part\":");

        // A list equals only itself, but its JSON equals the same JSON.
        used[3..].ShouldBe(["True", "False", "True"]);
        all[4].ShouldBe("False");
    }

    [Fact]
    public void EachBundledTypeOfAnyOperationIsReadAndWrittenTheSame()
    {
        var whole = GeneratorRun.Create(UsedSweepTests.Bundled);
        var code = ConsumerCode.Write(ConsumerCode.Statements(whole.Compilation));
        var (all, used) = (whole.Compile(), GeneratorRun.Create(UsedSweepTests.Bundled.Set("GameballOperations", "used") with { Code = code }).Compile());
        var records = used.GetTypes().Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(RawJson?))).ToList();

        records.Count.ShouldBeGreaterThan(30);
        foreach (var record in records)
        {
            var type = all.GetType(record.FullName!)!;
            var json = JsonSerializer.Serialize(FullValue.Make(type), type, Options(all));

            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, record, Options(used)), record, Options(used)).ShouldBe(json);
        }
    }

    [Fact]
    public void ASecretInsideIsNotPrinted()
    {
        const string Value = """{"part":{},"listed":[],"maybeNull":null,"login":{"user":{"name":"n","pin":"5521"}}}""";

        var used = Run("used", Value);

        used[0].ShouldBe(Value);
        used[2].ShouldNotContain("5521");
        used[2].ShouldContain("login = ***");
        Run("all", Value)[2].ShouldContain("pin = ***");
    }

    [Theory]
    [InlineData("""{"listed":[],"maybeNull":null}""", "part")]
    [InlineData("""{"part":{},"listed":[],"maybeNull":null,"first":{}}""", "first")]
    public void AFaultNamesTheSameMember(string json, string member)
    {
        foreach (var operations in new[] { "all", "used" })
        {
            Should.Throw<TargetInvocationException>(() => Run(operations, json)).InnerException!.Message.ShouldContain(member);
        }
    }

    private static JsonSerializerOptions Options(Assembly client) =>
        (JsonSerializerOptions)client.GetType("Gameball.GameballJson")!.GetProperty("Options")!.GetValue(null)!;

    private static string[] Run(string operations, string json)
    {
        var project = new TestProject().With("spec.yaml", Document).Set("GameballOperations", operations) with { Code = "#nullable disable\n" + Code };
        var program = GeneratorRun.Create(project).Compile().GetType("Program")!;
        var other = json.Replace("\"part\":{", "\"part\":{\"other\":1,", StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal);
        return ((string)program.GetMethod("Run")!.Invoke(null, [json, other])!).Split("|||");
    }
}
