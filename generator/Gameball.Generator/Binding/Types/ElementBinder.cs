using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Binds the items of a list, and the properties of an object beside the named ones.</summary>
internal sealed class ElementBinder(SchemaBinder schemas, UnionBinder unions)
{
    private const string Patterns = "patternProperties";

    // Keywords for items that differ by position: the one of 3.1 and the older one.
    private static readonly string[] s_tuples = ["prefixItems", "items"];

    private static readonly HashSet<string> s_anyName = ["", ".", ".*", ".+", "^", "^.*", "^.+", "^.*$", "^.+$", "(.*)", "^(.*)$"];

    /// <returns>The type of a list's items; a union if positions differ.</returns>
    public TypeRef OfList(SchemaView view, NameHint hint)
    {
        var tuple = s_tuples.Select(keyword => view[keyword]).FirstOrDefault(value => value is { Node.Kind: NodeKind.Sequence });
        if (tuple is not { } positions)
        {
            return view.Merged("items") is { IsFalse: false } items ? schemas.Bind(items, hint.Item) : TypeRef.Any;
        }

        var rest = new[] { view["items"], view["additionalItems"] }.OfType<SpecNode>().Where(schema => schema.IsMapping);
        return unions.Bind(positions, positions.Items.Concat(rest), hint.Item, isOpen: false);
    }

    /// <returns>The type of the unnamed properties; <see langword="null"/> if the schema allows none.</returns>
    public TypeRef? OfExtra(SchemaView view, NameHint hint)
    {
        var others = view.Merged("additionalProperties") ?? view["unevaluatedProperties"];
        if (view[Patterns] is { Node.Members.Count: > 0 } patterns)
        {
            var values = patterns.Node.Members.Select(member => patterns.Child(member)).ToList();
            var isClosed = others is { IsFalse: true } or { IsMapping: true }
                || patterns.Node.Members.Any(member => s_anyName.Contains(member.Name));
            return unions.Bind(patterns, others is { IsMapping: true } more ? [.. values, more] : values, hint.Value, isOpen: !isClosed);
        }

        // Branches have properties of their own, even if the rest of the schema allows none.
        return view.IsOpen ? TypeRef.Any : others switch
        {
            { IsFalse: true } => null,
            { IsMapping: true } values => schemas.Bind(values, hint.Value),
            _ => TypeRef.Any,
        };
    }
}
