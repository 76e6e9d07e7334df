using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.Generated.Tests.Readings;

/// <summary>
/// A bundled document with all that it refers to in other ones, for readers that do not follow a reference to another file, or not every one:
/// components are copied under their own names, which no two documents may give to different things.
/// </summary>
internal sealed class SelfContained
{
    private const string Keyword = "$ref";
    private const string Components = "components";

    private readonly Dictionary<string, JsonNode> _documents;
    private readonly JsonNode _root;

    private SelfContained(string file)
    {
        _documents = BundledDocuments.OpenApi.ToDictionary(path => Path.GetFileName(path)!, path => JsonNode.Parse(BundledDocuments.ReadAsJson(path))!);
        _root = _documents[file].DeepClone();
        Visit(_root, file);
    }

    public static string ReadAsJson(string path) => new SelfContained(Path.GetFileName(path))._root.ToJsonString();

    private void Visit(JsonNode? node, string file)
    {
        switch (node)
        {
            case JsonObject mapping:
                if (mapping[Keyword]?.GetValue<string>() is { } reference)
                {
                    mapping[Keyword] = Take(reference, file, mapping.GetPath());
                }

                foreach (var (_, value) in mapping.ToList())
                {
                    Visit(value, file);
                }

                break;
            case JsonArray list:
                list.ToList().ForEach(item => Visit(item, file));
                break;
        }
    }

    /// <returns>The reference to the component in this document.</returns>
    private string Take(string reference, string file, string place)
    {
        var (name, pointer) = reference.Split('#') is [var stated, var rest] ? (stated.Length == 0 ? file : stated, rest) : throw NotAComponent(reference);
        var (kind, component) = pointer.Split('/') is ["", Components, var first, var second] ? (first, second) : throw NotAComponent(reference);
        var own = (_root[Components] ??= new JsonObject())[kind] ??= new JsonObject();
        var isItself = own[component] is { } taken && taken.GetPath() == place;
        if (own[component] is null || isItself)
        {
            var copy = _documents[name][Components]![kind]![component]!.DeepClone();
            own[component] = copy;
            Visit(copy, name);
        }

        return $"#/{Components}/{kind}/{component}";
    }

    private static InvalidDataException NotAComponent(string reference) => new($"{reference} is not a component of a document.");
}
