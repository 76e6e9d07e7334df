using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>
/// Names the target of a reference inside a component or a file by its path, so that it has the same name wherever a
/// document refers to it: <c>#/components/schemas/Order/properties/lines/items</c> is <c>OrderLine</c>, <c>order.yaml</c> is
/// <c>Order</c>.
/// </summary>
internal static class PointerNames
{
    // Keywords at the root of a file with a single schema.
    private static readonly HashSet<string> s_keywords =
    [
        "properties", "items", "additionalProperties", "patternProperties", "prefixItems",
        "allOf", "oneOf", "anyOf", "not", "if", "then", "else",
    ];

    private static readonly string[][] s_places = [["components", "schemas"], ["definitions"], ["$defs"]];

    /// <summary>Returns the name of the schema that the node refers to; <see langword="null"/> if the reference has no name.</summary>
    public static NameHint? FromPointer(SpecNode from)
    {
        if (Parse(from) is not var (reference, segments))
        {
            return null;
        }

        var place = s_places.FirstOrDefault(place => segments.Length > place.Length && place.SequenceEqual(segments.Take(place.Length)));
        var isFragment = reference.File.Length > 0 || from.Document.Kind == DocumentKind.Fragment;
        return place is not null ? Inside(segments[place.Length], segments.Skip(place.Length + 1))
            : !isFragment || segments.FirstOrDefault() is "components" or "paths" ? null
            : segments.Length == 0 || s_keywords.Contains(segments[0]) ? Inside(Stem(reference, from), segments)
            : Inside(segments[0], segments.Skip(1));
    }

    /// <summary>
    /// Returns the name of a component or file that the node refers to directly: <c>Order</c> for <c>#/components/responses/Order</c> and
    /// for <c>responses/Order.yaml</c>; otherwise <see langword="null"/>.
    /// </summary>
    public static string? ComponentOf(SpecNode from) => Parse(from) switch
    {
        var (_, segments) when segments.Length == 3 && segments[0] == "components" => segments[2],
        var (reference, segments) when segments.Length == 0 && reference.File.Length > 0 => FilePath.StemOf(reference.File),
        var (reference, segments) when segments.Length == 1 && reference.File.Length > 0 => segments[0],
        _ => null,
    };

    private static (Reference Reference, string[] Segments)? Parse(SpecNode from) =>
        from[ReferenceResolver.Keyword] is { } stated && Reference.Parse(stated.Text) is { Segments: { } segments } reference
            ? (reference, segments)
            : null;

    private static string Stem(Reference reference, SpecNode from) =>
        FilePath.StemOf(reference.File.Length > 0 ? reference.File : from.Document.Path);

    private static NameHint Inside(string name, IEnumerable<string> segments)
    {
        var hint = new NameHint(Identifier.Pascal(name, "Type"));
        var rest = new Queue<string>(segments);
        while (rest.Count > 0)
        {
            hint = rest.Dequeue() switch
            {
                "properties" or "$defs" or "definitions" when rest.Count > 0 => hint.Property(rest.Dequeue()),
                "items" => hint.Item,
                "additionalProperties" => hint.Value,
                _ => hint,
            };
        }

        return hint;
    }
}
