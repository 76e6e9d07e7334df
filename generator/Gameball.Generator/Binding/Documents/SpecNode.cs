using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// A node and the document that its references resolve in. The node's own place may name another file: an overlay's.
/// </summary>
/// <remarks>
/// A class, and no record: a cold compiler pays for each generic over a value of ours, and for equality that nobody asks for.
/// </remarks>
/// <param name="parts">What a schema that no document states is put together from, each part in its own document.</param>
/// <param name="isEither">Whether no document states it: it is any of several schemas.</param>
internal sealed class SpecNode(Node node, ApiDocument document, IReadOnlyList<SpecNode>? parts = null, bool isEither = false)
{
    public Node Node { get; } = node;

    public ApiDocument Document { get; } = document;

    /// <summary>A scalar as the file writes it; empty for null and for what is no scalar.</summary>
    public string Text => Node.Kind == NodeKind.Null ? "" : Node.Written;

    public Place Place => Node.Place;

    public bool IsMapping => Node.Kind == NodeKind.Mapping;

    // Tools put booleans in quotes.
    public bool IsTrue => Node.Kind is NodeKind.Boolean or NodeKind.Text && Node.Text is "true" or "True" or "TRUE";

    public bool IsFalse => Node.Kind is NodeKind.Boolean or NodeKind.Text && Node.Text is "false" or "False" or "FALSE";

    public IEnumerable<SpecNode> Items => Node.Items.Select(item => new SpecNode(item, Document));

    /// <summary>What a schema's values have to be besides: the branches of its <c>allOf</c>.</summary>
    public IEnumerable<SpecNode> AllOf => parts ?? this["allOf"]?.Items ?? [];

    /// <summary>Whether it is put together of several schemas.</summary>
    public bool IsMerged => parts is not null;

    /// <summary>Whether it is one of several schemas, and no document states the choice.</summary>
    public bool IsEither => isEither;

    public SpecNode? this[string name] => Node[name] is { } value ? new SpecNode(value, Document) : null;

    /// <summary>The text of a member that is plain text; empty when there is none.</summary>
    public string TextOf(string name) =>
        Node[name] is { Kind: not (NodeKind.Mapping or NodeKind.Sequence or NodeKind.Null) } value ? value.Written : "";

    public bool Has(string name) => Node[name] is not null;

    public bool Says(string name) => this[name] is { IsTrue: true };

    public SpecNode Child(Member member) => new(member.Value, Document);

    /// <summary>Where the name of a member stands; the mapping's own place when there is none.</summary>
    public Place NamePlace(string name) => Node.Members.FirstOrDefault(member => member.Name == name)?.NamePlace ?? Node.Place;
}
