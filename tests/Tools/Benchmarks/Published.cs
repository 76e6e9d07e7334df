using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.Generator.Benchmarks;

/// <summary>The document to measure, as JSON and as YAML.</summary>
internal static class Published
{
    public static string Json { get; } = File.ReadAllText(
        Environment.GetEnvironmentVariable("GAMEBALL_DOCUMENT")
        ?? throw new InvalidOperationException("Set GAMEBALL_DOCUMENT to the published document, a JSON file."));

    public static string Yaml { get; } = ToYaml(JsonNode.Parse(Json)!);

    /// <summary>Block style with quoted strings, as converters write it.</summary>
    private static string ToYaml(JsonNode root)
    {
        var text = new StringBuilder();
        Write(root, 0);
        return text.ToString();

        void Write(JsonNode? node, int indent)
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } members:
                    foreach (var (name, value) in members)
                    {
                        Line(indent, JsonSerializer.Serialize(name) + ":", value);
                    }

                    break;
                case JsonArray { Count: > 0 } items:
                    foreach (var item in items)
                    {
                        Line(indent, "-", item);
                    }

                    break;
            }
        }

        void Line(int indent, string head, JsonNode? value)
        {
            text.Append(' ', indent).Append(head);
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                text.Append('\n');
                Write(value, indent + 2);
            }
            else
            {
                text.Append(' ').Append(value?.ToJsonString() ?? "null").Append('\n');
            }
        }
    }
}
