using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// Merges several schemas of an <c>allOf</c> for one value. The value matches all of them, so an object has the members of each, and so do
/// a list's items. If they cannot be merged, the most specific one is used.
/// </summary>
internal sealed class SchemaMerger(SchemaFlattener flattener)
{
    // The limit of merged schemas, because references can lead to ever new combinations. Real documents need a handful.
    private const int MaxMerged = 2_000;

    // The limit of nested lists and objects: differences further down stay in the additional properties.
    private const int MaxDepth = 8;

    private static readonly string[] s_others = ["oneOf", "anyOf", "enum", "const", "not", DiscriminatorBinder.Keyword];

    private static readonly string[] s_annotations = ["title", "description", "readOnly", "writeOnly", "nullable", "deprecated"];

    private static readonly string[] s_values = ["enum", "const"];

    private static readonly string[] s_structure =
        ["$ref", "allOf", "oneOf", "anyOf", "properties", "additionalProperties", "items", "prefixItems", "format", "patternProperties"];

    // A merge of the same schemas is the same schema, so that a schema that contains itself is one type.
    private readonly Dictionary<string, SpecNode> _merged = [];
    private readonly Dictionary<Node, string> _numbers = [];

    /// <summary>Returns the merge of both; one of the two if it includes the other or they cannot be merged.</summary>
    public SpecNode Narrow(SpecNode earlier, SpecNode later) =>
        Merge(earlier, later, 0) ?? (Weight(later) >= Weight(earlier) ? later : earlier);

    private SpecNode? Merge(SpecNode earlier, SpecNode later, int depth)
    {
        if (depth > MaxDepth || !earlier.IsMapping || !later.IsMapping || IsSame(earlier, later))
        {
            return null;
        }

        var (one, other) = (flattener.View(earlier), flattener.View(later));
        var kind = KindOf(one);
        return kind.Length == 0 || kind != KindOf(other) ? null
            : one.IsIncludedIn(other) ? later
            : other.IsIncludedIn(one) || SchemasOf(earlier).Any(one => IsSame(one, later)) ? earlier
            : kind == "array" ? OfItems(earlier, later, one.Merged("items")!, other.Merged("items")!, depth)
            : IsNamed(later) && Covers(other, one, depth) ? later
            : IsNamed(earlier) && Covers(one, other, depth) ? earlier
            : Both(earlier, later);
    }

    private SpecNode? OfItems(SpecNode earlier, SpecNode later, SpecNode items, SpecNode others, int depth)
    {
        var merged = Merge(items, others, depth + 1);
        return merged is null ? null
            : merged.Node == others.Node ? later
            : merged.Node == items.Node ? earlier
            : Both(earlier, later);
    }

    private SpecNode? Both(SpecNode earlier, SpecNode later)
    {
        List<SpecNode> all = [.. SchemasOf(earlier), .. SchemasOf(later)];
        var key = string.Join(" ", all.Select(schema => NumberOf(schema.Node)));
        if (!_merged.TryGetValue(key, out var merged) && _merged.Count < MaxMerged)
        {
            _merged.Add(key, merged = AllOf(all));
        }

        return merged;
    }

    // Returns one schema with the keywords in s_annotations of the last schema that has each.
    private static SpecNode AllOf(IReadOnlyList<SpecNode> schemas)
    {
        var last = schemas[schemas.Count - 1];
        List<Member> members = [new("allOf", last.Place, Node.Sequence(schemas.Select(schema => schema.Node).ToArray(), last.Place))];
        members.AddRange(
            s_annotations.Select(keyword => schemas.Select(schema => Stated(schema, keyword)).LastOrDefault(IsStated)).OfType<Member>());
        return new SpecNode(Node.Mapping([.. members], last.Place), last.Document, schemas);
    }

    private static IEnumerable<SpecNode> SchemasOf(SpecNode schema) => schema.IsMerged ? schema.AllOf : [schema];

    private string NumberOf(Node node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            _numbers.Add(node, number = Problems.Number.Format(_numbers.Count));
        }

        return number;
    }

    // Whether the first schema has all members of the other one.
    private bool Covers(SchemaView one, SchemaView other, int depth)
    {
        var known = one.Properties().ToDictionary(property => property.Member.Name, property => property.Schema);
        return !HasValues(other) && other.Properties().All(property =>
            known.TryGetValue(property.Member.Name, out var schema) && CoversValue(schema, property.Schema, depth + 1));
    }

    private bool CoversValue(SpecNode one, SpecNode other, int depth) =>
        depth > MaxDepth || !one.IsMapping || !other.IsMapping || IsSame(one, other)
        || KindOf(flattener.View(other)) != "object"
        || KindOf(flattener.View(one)) != "object"
        || flattener.View(other).IsIncludedIn(flattener.View(one))
        || Covers(flattener.View(one), flattener.View(other), depth);

    /// <returns><c>object</c> or <c>array</c> if the schema declares the content; empty otherwise, and for a schema with cases.</returns>
    private static string KindOf(SchemaView view)
    {
        if (s_others.Any(view.Has))
        {
            return "";
        }

        var stated = SchemaTypes.Read(view["type"]).Where(type => type != "null").ToList();
        var types = stated.Count > 0 ? stated : SchemaTypes.Infer(view);
        return types.Count != 1 ? ""
            : types[0] == "object" && (view.HasProperties || HasValues(view)) ? "object"
            : types[0] == "array" && view["items"] is { IsMapping: true } ? "array"
            : "";
    }

    private static bool HasValues(SchemaView view) => view["additionalProperties"] is { IsMapping: true };

    private static bool IsNamed(SpecNode schema) => schema.Has(ReferenceResolver.Keyword);

    // The same text in another document may refer to something else.
    private static bool IsSame(SpecNode one, SpecNode other) =>
        one.Document == other.Document && SchemaEquality.AreSame(one.Node, other.Node);

    private static bool IsStated(Member? member) => member is not null;

    private static Member? Stated(SpecNode schema, string keyword) => schema.Node.Members.FirstOrDefault(member => member.Name == keyword);

    private static int Weight(SpecNode schema) =>
        s_values.Any(schema.Has) ? 4
        : s_structure.Any(schema.Has) ? 3
        : SchemaTypes.Read(schema["type"]).Contains("integer") ? 2
        : schema.Has("type") ? 1
        : 0;
}
