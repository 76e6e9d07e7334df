using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Corpus.Bundle;

/// <summary>All documents of a folder as one OpenAPI document in JSON, for programs that read no YAML and no references to other files.</summary>
internal static class DocumentBundle
{
    public const string Command = "dotnet run --project tests/Tools/Corpus -- --bundle";

    private const string Shared = "common.yaml";

    private static readonly string[] s_sections = ["parameters", "responses", "schemas", "securitySchemes"];

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>The document's text.</returns>
    /// <exception cref="InvalidDataException">Two documents describe different components of one name.</exception>
    public static string Write(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "*.yaml").Order(System.StringComparer.Ordinal)
            .Select(path => DocumentReader.Read(Path.GetFileName(path), isBundled: true, File.ReadAllText(path)))
            .Where(document => document.Kind == DocumentKind.OpenApi)
            .ToArray();
        var shared = documents.Single(document => document.Path == Shared).Root!;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("openapi", shared["openapi"]!.Text);
            Write(json, "info", shared["info"]!);
            Write(json, "servers", shared["servers"]!);
            json.WriteStartArray("tags");
            foreach (var tag in documents.SelectMany(document => document.Root!["tags"]?.Items ?? []))
            {
                Write(json, tag);
            }

            json.WriteEndArray();
            Write(json, "paths", Members(documents, root => root["paths"]));
            Write(json, "webhooks", Members(documents, root => root["webhooks"]));
            json.WriteStartObject("components");
            foreach (var section in s_sections)
            {
                Write(json, section, Members(documents, root => root["components"]?[section]));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    // A component that refers to the one of the same name in another document is that component.
    private static IEnumerable<Member> Members(SourceDocument[] documents, System.Func<Node, Node?> section)
    {
        var members = documents.SelectMany(document => section(document.Root!)?.Members ?? [])
            .Where(member => member.Value["$ref"] is not { } reference || !reference.Text.EndsWith("/" + member.Name, System.StringComparison.Ordinal))
            .GroupBy(member => member.Name).ToArray();
        return members.FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidDataException($"Two documents describe '{twice.Key}'.")
            : members.Select(same => same.Single());
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Member> members)
    {
        json.WriteStartObject(name);
        foreach (var member in members)
        {
            Write(json, member.Name, member.Value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Node value)
    {
        json.WritePropertyName(name);
        if (name == "$ref")
        {
            json.WriteStringValue(value.Text[value.Text.IndexOf('#')..]);
        }
        else
        {
            Write(json, value);
        }
    }

    private static void Write(Utf8JsonWriter json, Node value)
    {
        switch (value.Kind)
        {
            case NodeKind.Mapping:
                json.WriteStartObject();
                foreach (var member in value.Members)
                {
                    Write(json, member.Name, member.Value);
                }

                json.WriteEndObject();
                break;
            case NodeKind.Sequence:
                json.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case NodeKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case NodeKind.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteRawValue(value.Text);
                break;
        }
    }
}
