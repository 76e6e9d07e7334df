using System;
using System.Collections.Generic;

namespace Gameball.Generator.Nodes;

/// <summary>A value of a YAML or JSON document that knows where it stands. Immutable: steps of the pipeline share nodes.</summary>
internal sealed class Node
{
    /// <summary>A mapping of more members than this is looked up through an index.</summary>
    public const int IndexAbove = 8;

    private static readonly Node[] NoItems = [];
    private static readonly Member[] NoMembers = [];

    // Arrays behind the interfaces: looking a member up is what a description is read by.
    private readonly Node[] _items;
    private readonly Member[] _members;
    private readonly string? _written;
    private Dictionary<string, Member>? _index;

    private Node(NodeKind kind, string text, Node[] items, Member[] members, Place place, string? written = null)
    {
        Kind = kind;
        Text = text;
        _written = written;
        _items = items;
        _members = members;
        Place = place;
    }

    public NodeKind Kind { get; }

    /// <summary>
    /// The text of a scalar, escapes and folding resolved: <c>true</c> or <c>false</c> for a boolean, the digits as written for a
    /// number (<c>0x1F</c> and <c>0o17</c> become decimal, <c>.inf</c> and <c>.nan</c> stay). Empty for null, a sequence or a mapping.
    /// </summary>
    public string Text { get; }

    /// <summary>
    /// The letters of the file: what a scalar says where text is meant, whatever YAML makes of them. <c>TRUE</c>, <c>0x1F</c> and <c>NULL</c>
    /// stay as they are; of a number or word that is written usually it is the same as <see cref="Text"/>.
    /// </summary>
    public string Written => _written ?? Text;

    /// <summary>The items of a sequence; empty for any other kind.</summary>
    public IReadOnlyList<Node> Items => _items;

    /// <summary>The members of a mapping in the document's order, names distinct; empty for any other kind.</summary>
    public IReadOnlyList<Member> Members => _members;

    public Place Place { get; }

    /// <summary>The value of the member of that name; <see langword="null"/> when there is none or this is no mapping.</summary>
    public Node? this[string name]
    {
        get
        {
            if (_members.Length > IndexAbove)
            {
                // Two threads may both build it; either index serves.
                return (_index ??= IndexOf(_members)).TryGetValue(name, out var indexed) ? indexed.Value : null;
            }

            foreach (var member in _members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    // Nodes are keys of the binder's tables: the runtime's own number for an object takes a call out of managed code to make.
    public override int GetHashCode() => Place.Offset;

    /// <param name="written">The letters of the file where they are others.</param>
    public static Node Scalar(NodeKind kind, string text, Place place, string? written = null) =>
        new(kind, text, NoItems, NoMembers, place, written);

    public static Node Sequence(Node[] items, Place place) => new(NodeKind.Sequence, "", items, NoMembers, place);

    /// <param name="index">The members by name, where the caller has them so already.</param>
    public static Node Mapping(Member[] members, Place place, Dictionary<string, Member>? index = null) =>
        new(NodeKind.Mapping, "", NoItems, members, place) { _index = index };

    public static Dictionary<string, Member> IndexOf(IReadOnlyList<Member> members)
    {
        var index = new Dictionary<string, Member>(members.Count * 2, StringComparer.Ordinal);
        foreach (var member in members)
        {
            index.Add(member.Name, member);
        }

        return index;
    }
}

/// <summary>What a scalar means under the YAML 1.2 core schema (JSON is the same), or which collection a node is.</summary>
internal enum NodeKind
{
    Null,
    Boolean,
    Number,
    Text,
    Sequence,
    Mapping,
}

/// <summary>A name and a value of a mapping.</summary>
/// <param name="Name">The key as text: <c>200</c> for the integer key.</param>
/// <param name="NamePlace">Where the key stands.</param>
internal sealed record Member(string Name, Place NamePlace, Node Value);
