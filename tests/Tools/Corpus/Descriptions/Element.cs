using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>A part of an API description, with facts in plain words and with the parts inside of it.</summary>
/// <param name="kind">The first word of a line about it: <c>operation</c>, <c>parameter</c>, <c>property</c>.</param>
/// <param name="place">Its place: <c>POST /orders request lineItems[].price</c>.</param>
internal sealed class Element(string kind, string place)
{
    public string Kind { get; } = kind;

    public string Place { get; } = place;

    public SortedDictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts by a name that two descriptions share even if their places differ.</summary>
    public SortedDictionary<string, Element> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>The document's example of the value. A comparison ignores it.</summary>
    public Node? Example { get; set; }

    public Element Add(string name, string kind, string place) => Children[name] = new Element(kind, place);

    /// <summary>Adds a part whose place is this one's and a text behind it.</summary>
    public Element AddInside(string kind, string name) => Add(kind + " " + name, kind, Place + " " + name);
}
