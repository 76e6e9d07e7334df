using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Fuzzing.Driver;

namespace Gameball.Conformance.Mock;

/// <summary>
/// A document without bounds and patterns of values, which the harness cannot meet, and without servers and callbacks, so that every request
/// goes to the mock server.
/// </summary>
internal sealed class SimplifiedDocument
{
    private static readonly string[] s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private SimplifiedDocument(JsonObject root)
    {
        Root = root;
        Operations = [.. FindOperations()];
        SecuritySchemes = ReadSecuritySchemes();
    }

    public JsonObject Root { get; }

    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>The type of each security scheme, and its HTTP scheme: <c>apiKey</c>, <c>http:basic</c>.</summary>
    public IReadOnlyDictionary<string, string> SecuritySchemes { get; }

    /// <exception cref="HarnessException">The text is not a document that the mock server can use.</exception>
    public static SimplifiedDocument Read(string path)
    {
        var document = DocumentReader.Read(path, isBundled: false, File.ReadAllText(path));
        if (document.Root is not { } root || JsonTree.FromNode(root) is not JsonObject tree)
        {
            throw new HarnessException("The document cannot be read: " + string.Join(" | ", document.Problems.Take(3)));
        }

        SchemaSimplifier.Simplify(tree);
        Detach(tree);
        SimplifiedDocument simplified = new(tree);
        return FindOutsideReference(tree) is { } outside
            ? throw new HarnessException($"The document refers to another one, {outside}, which the mock server would fetch.")
            : simplified;
    }

    private IEnumerable<DocumentedOperation> FindOperations()
    {
        foreach (var (path, item) in Members(Root["paths"]))
        {
            foreach (var (verb, operation) in Members(Resolve(item)).Where(member => s_verbs.Contains(member.Key)))
            {
                string[] statuses = [.. Members(operation?["responses"]).Select(response => response.Key).Where(key => !key.StartsWith("x-", StringComparison.Ordinal))];
                yield return new(verb.ToUpperInvariant(), path, statuses);
            }
        }
    }

    private Dictionary<string, string> ReadSecuritySchemes() => Members(Root["components"]?["securitySchemes"]).ToDictionary(
        scheme => scheme.Key,
        scheme => Resolve(scheme.Value) is JsonObject found
            ? $"{found["type"]}{(found["scheme"] is { } name ? ":" + name.ToString().ToLowerInvariant() : "")}"
            : "");

    private JsonNode? Resolve(JsonNode? node)
    {
        for (var hops = 0; hops < 20 && node is JsonObject value && value["$ref"] is JsonValue reference; hops++)
        {
            node = reference.ToString() is ['#', '/', .. var pointer]
                ? pointer.Split('/').Aggregate((JsonNode?)Root, (at, part) => at is JsonObject map ? map[Unescape(part)] : null)
                : null;
        }

        return node;
    }

    private static string Unescape(string part) =>
        Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static void Detach(JsonObject root)
    {
        root.Remove("servers");
        (root["components"] as JsonObject)?.Remove("callbacks");
        foreach (var item in Members(root["paths"]).Concat(Members(root["components"]?["pathItems"])).Select(member => member.Value).OfType<JsonObject>())
        {
            item.Remove("servers");
            foreach (var operation in item.Select(member => member.Value).OfType<JsonObject>())
            {
                operation.Remove("servers");
                operation.Remove("callbacks");
            }
        }
    }

    private static string? FindOutsideReference(JsonNode? node) => node switch
    {
        JsonObject map => map["$ref"] is JsonValue value && value.ToString() is { } text && !text.StartsWith('#')
            ? text
            : map.Select(member => FindOutsideReference(member.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(FindOutsideReference).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];
}
