using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Pipeline;

namespace Gameball.Generator.Tests.Fuzzing.Driver;

/// <summary>Damaged copies of one document: the same seed and number give the same copy. The corpus tool links this file.</summary>
internal sealed class Mutants
{
    // A whole large document takes a tenth of a second each time, so most copies keep only a few of its paths.
    private const int ManyPaths = 6;

    private static readonly JsonSerializerOptions s_json =
        new() { MaxDepth = 2_000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly string _path;
    private readonly string _text;
    private readonly int _seed;
    private readonly JsonNode? _tree;

    public Mutants(string path, string text, int seed)
    {
        (_path, _text, _seed) = (path, text, seed);
        Original = new TestDocument(path, text);
        _tree = DocumentReader.Read(path, isBundled: false, text).Root is { } root ? JsonTree.FromNode(root) : null;
    }

    public TestDocument Original { get; }

    /// <summary>Damages one copy in four as text, the others as a tree, which stays a readable document.</summary>
    public string Text(int number, out string path)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + number));
        var asText = _tree is null || random.Next(4) == 0;
        path = asText ? _path : "mutant.json";
        return asText ? TextDamage.Apply(_text, random) : Tree(random).ToJsonString(s_json);
    }

    public TestDocument Document(int number) => new(Text(number, out var path) is var text ? path : path, text);

    private JsonNode Tree(Random random)
    {
        var tree = (random.Next(20) == 0 ? _tree! : Thinned(_tree!, random)).DeepClone();
        for (var damages = random.Next(1, 8); damages > 0; damages--)
        {
            tree = TreeDamage.Apply(tree, random);
        }

        return tree;
    }

    private static JsonObject Copy(IEnumerable<KeyValuePair<string, JsonNode?>> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>Returns the document with a few neighbouring paths; the generator itself omits everything that they do not use.</summary>
    private static JsonNode Thinned(JsonNode tree, Random random)
    {
        if (tree["paths"] is not JsonObject { Count: > ManyPaths } paths)
        {
            return tree;
        }

        var kept = Copy(paths.Skip(random.Next(paths.Count - ManyPaths)).Take(ManyPaths));
        var thinned = Copy(tree.AsObject().Where(member => member.Key != "paths"));
        thinned["paths"] = kept;
        return thinned;
    }
}
