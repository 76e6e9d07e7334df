using System;
using System.Collections.Generic;

namespace Gameball.Generator.Nodes;

/// <summary>A value of a YAML or JSON document with its place. Immutable, because the steps of the pipeline share nodes.</summary>
internal sealed class Node
{
    /// <summary>A mapping with more members than this has an index by name.</summary>
    public const int IndexAbove = 8;

    private static readonly Node[] s_noItems = [];
    private static readonly Member[] s_noMembers = [];

    // Arrays behind the interfaces: the binder mostly looks up members, so the look-up must be fast.
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
    /// The characters of the file, for places that need a string whatever YAML makes of them: <c>TRUE</c>, <c>0x1F</c> and <c>NULL</c>
    /// stay as they are. For a number or word in its usual form it is the same as <see cref="Text"/>.
    /// </summary>
    public string Written => _written ?? Text;

    /// <summary>The items of a sequence; empty for any other kind.</summary>
    public IReadOnlyList<Node> Items => _items;

    /// <summary>The members of a mapping in the document's order, names distinct; empty for any other kind.</summary>
    public IReadOnlyList<Member> Members => _members;

    public Place Place { get; }

    /// <summary>The value of the member with that name; <see langword="null"/> when it is missing or the node is not a mapping.</summary>
    public Node? this[string name]
    {
        get
        {
            if (_members.Length > IndexAbove)
            {
                // Two threads may both build the index; both results are the same.
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

    // Nodes are keys of the binder's tables, and the default hash code of an object needs a call out of managed code.
    public override int GetHashCode() => Place.Offset;

    /// <param name="written">The characters of the file where they differ.</param>
    public static Node Scalar(NodeKind kind, string text, Place place, string? written = null) =>
        new(kind, text, s_noItems, s_noMembers, place, written);

    public static Node Sequence(Node[] items, Place place) => new(NodeKind.Sequence, "", items, s_noMembers, place);

    /// <param name="index">The members by name, if the caller has such an index already.</param>
    public static Node Mapping(Member[] members, Place place, Dictionary<string, Member>? index = null) =>
        new(NodeKind.Mapping, "", s_noItems, members, place) { _index = index };

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

/// <summary>The kind of a scalar under the YAML 1.2 core schema (JSON has the same kinds), or the kind of collection.</summary>
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
/// <param name="Name">The key as a string: <c>200</c> for the integer key.</param>
/// <param name="NamePlace">The place of the key.</param>
internal sealed record Member(string Name, Place NamePlace, Node Value);
