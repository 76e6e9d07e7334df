using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// Schemas by their own names: <c>$anchor</c>, and <c>$id</c>, which also makes a schema the root of the pointers and anchors inside it;
/// <c>$self</c> is the id of a document.
/// </summary>
internal sealed class ResourceIndex
{
    private static readonly string[] s_anchors = ["$anchor", "$dynamicAnchor"];

    private readonly Dictionary<string, SpecNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, Dictionary<string, Node>> _anchors = [];
    private readonly Dictionary<Node, Resource> _around = [];

    public ResourceIndex(IEnumerable<ApiDocument> documents)
    {
        foreach (var document in documents)
        {
            var root = new Resource(document.Root, document.Root.TextOf("$self"));
            Add(_byId, root.Id, root.Root);
            Visit(root.Root.Node, root);
        }
    }

    /// <summary>Returns the schema with an <c>$id</c>, which a reference inside <paramref name="from"/> may shorten.</summary>
    public SpecNode? ById(SpecNode from, string id) =>
        _byId.TryGetValue(Absolute(Around(from).Id, id), out var named) || _byId.TryGetValue(id, out named) ? named : null;

    /// <param name="other">The document for the reference's file, if any.</param>
    public SpecNode? Find(SpecNode from, Reference reference, ApiDocument? other)
    {
        var root = reference.File.Length == 0 ? Around(from).Root : ById(from, reference.File) ?? other?.Root;
        return root is not { } place ? null
            : Inside(place, reference) ?? (reference.File.Length == 0 ? Inside(place.Document.Root, reference) : null);
    }

    private SpecNode? Inside(SpecNode root, Reference reference)
    {
        Node? named = null;
        var node = reference.Segments is { } segments ? JsonPointer.Follow(root.Node, segments)
            : _anchors.TryGetValue(root.Node, out var anchors) && anchors.TryGetValue(reference.Anchor, out named) ? named
            : null;
        return node is null ? null : new SpecNode(node, root.Document);
    }

    private Resource Around(SpecNode from) =>
        _around.TryGetValue(from.Node, out var resource) ? resource : new Resource(from.Document.Root, "");

    private void Visit(Node node, Resource around)
    {
        // A property named '$id' below 'properties' is a schema, not a string.
        if (node["$id"] is { Kind: NodeKind.Text } id && Reference.Parse(id.Text) is { File: { Length: > 0 } file })
        {
            around = new Resource(new SpecNode(node, around.Root.Document), Absolute(around.Id, file));
            Add(_byId, around.Id, around.Root);
        }

        foreach (var keyword in s_anchors)
        {
            if (node[keyword] is { Kind: NodeKind.Text } anchor)
            {
                if (!_anchors.TryGetValue(around.Root.Node, out var anchors))
                {
                    _anchors.Add(around.Root.Node, anchors = []);
                }

                Add(anchors, anchor.Text, node);
            }
        }

        if (around.Id.Length > 0 && node[ReferenceResolver.Keyword] is not null)
        {
            Add(_around, node, around);
        }

        foreach (var member in node.Members)
        {
            Visit(member.Value, around);
        }

        foreach (var item in node.Items)
        {
            Visit(item, around);
        }
    }

    // Of two with the same name the first one counts.
    private static void Add<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key, TValue value)
        where TKey : notnull
    {
        if (!all.ContainsKey(key))
        {
            all.Add(key, value);
        }
    }

    private static string Absolute(string around, string id) =>
        Uri.TryCreate(around, UriKind.Absolute, out var first) && Uri.TryCreate(first, id, out var whole) ? whole.ToString() : id;

    /// <param name="Id">Its <c>$id</c>; empty for a document.</param>
    private sealed record Resource(SpecNode Root, string Id);
}
