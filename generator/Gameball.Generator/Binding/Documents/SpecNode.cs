using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// A node with the document for its references. The node's own place may be in another file: an overlay's.
/// </summary>
/// <remarks>
/// A class and not a record: a compiler that has just started pays for each generic over a value type, and for the unused equality.
/// </remarks>
/// <param name="merged">The schemas of which a schema outside of all documents is merged, each in its own document.</param>
/// <param name="isEither">Whether it is a schema outside of all documents for any of several schemas.</param>
internal sealed class SpecNode(Node node, ApiDocument document, IReadOnlyList<SpecNode>? merged = null, bool isEither = false)
{
    public Node Node { get; } = node;

    public ApiDocument Document { get; } = document;

    /// <summary>The characters of a scalar in the file; empty for null and for collections.</summary>
    public string Text => Node.Kind == NodeKind.Null ? "" : Node.Written;

    public Place Place => Node.Place;

    public bool IsMapping => Node.Kind == NodeKind.Mapping;

    // Tools put booleans in quotes.
    public bool IsTrue => Node.Kind is NodeKind.Boolean or NodeKind.Text && Node.Text is "true" or "True" or "TRUE";

    public bool IsFalse => Node.Kind is NodeKind.Boolean or NodeKind.Text && Node.Text is "false" or "False" or "FALSE";

    public IEnumerable<SpecNode> Items => Node.Items.Select(item => new SpecNode(item, Document));

    /// <summary>The schemas of a schema's <c>allOf</c>.</summary>
    public IEnumerable<SpecNode> AllOf => merged ?? this["allOf"]?.Items ?? [];

    /// <summary>Whether it is merged of several schemas.</summary>
    public bool IsMerged => merged is not null;

    /// <summary>Whether it represents any of several schemas, as a choice outside of all documents.</summary>
    public bool IsEither => isEither;

    public SpecNode? this[string name] => Node[name] is { } value ? new SpecNode(value, Document) : null;

    /// <summary>Returns the text of a scalar member; empty without one.</summary>
    public string TextOf(string name) =>
        Node[name] is { Kind: not (NodeKind.Mapping or NodeKind.Sequence or NodeKind.Null) } value ? value.Written : "";

    public bool Has(string name) => Node[name] is not null;

    public bool IsSet(string name) => this[name] is { IsTrue: true };

    public SpecNode Child(Member member) => new(member.Value, Document);

    /// <summary>Returns the place of a member's name; the mapping's own place without the member.</summary>
    public Place NamePlace(string name) => Node.Members.FirstOrDefault(member => member.Name == name)?.NamePlace ?? Node.Place;
}
