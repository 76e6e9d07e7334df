using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Finds the schemas that another one chooses from.</summary>
internal sealed class UnionBranches(SchemaFlattener flattener, ReferenceResolver references, SchemaHierarchy hierarchy)
{
    public static readonly string[] Keywords = ["oneOf", "anyOf"];

    // What only restricts values that the schema beside it types.
    private static readonly HashSet<string> s_restrictions =
    [
        "required", "not", "minProperties", "maxProperties", "minLength", "maxLength", "pattern", "minimum", "maximum",
        "minItems", "maxItems", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "title", "description",
    ];

    // OpenAPI 3.0 has no type null: generators of documents write a schema that says 'nullable' and nothing else.
    private static readonly HashSet<string> s_besideNull = ["nullable", "title", "description", "default", "example"];

    private static readonly char[] s_beforeName = ['/', '#'];

    /// <summary>The keyword that makes a choice of types; <see langword="null"/> when there is none, or when it only restricts.</summary>
    public string? Keyword(Cursor schema, SchemaView view, List<string> types) => Keywords.FirstOrDefault(
        keyword => view[keyword] is { Node.Kind: NodeKind.Sequence } choice
            && (schema.Has(keyword) || !IsInherited(schema, view, choice))
            && !IsRestriction(view, choice.Items.Where(branch => !IsNull(branch)).ToList(), types));

    /// <summary>The branches of a keyword, with those of choices that stand directly in it, null left out.</summary>
    public IEnumerable<UnionBranch> Of(SchemaView view, string keyword, List<string> types)
    {
        var index = 0;
        foreach (var item in view[keyword]!.Items)
        {
            index++;
            if (!IsNull(item))
            {
                foreach (var branch in Expand(Branch(item, view, types, index)))
                {
                    yield return branch;
                }
            }
        }
    }

    /// <summary>Schemas that stand side by side, such as those of a list's positions.</summary>
    public IEnumerable<UnionBranch> Of(IEnumerable<Cursor> schemas) =>
        schemas.Where(schema => !IsNull(schema)).SelectMany((schema, i) => Expand(Own(schema, i + 1)));

    /// <summary>One branch for each of several types.</summary>
    public static IEnumerable<UnionBranch> OfTypes(Cursor schema, SchemaView view, IEnumerable<string> types) =>
        types.Select(type => new UnionBranch(schema, view, Identifier.Pascal(type, "Type"), type, IsOwn: false));

    /// <summary>What builds on a base with a discriminator.</summary>
    public IReadOnlyList<UnionBranch> OfBase(Cursor schema) => hierarchy.DerivedFrom(schema)
        .Select(other => new UnionBranch(other.Value, flattener.View(other.Value), other.Name, Component: other.Name))
        .ToList();

    /// <summary>A base as one of what it stands for.</summary>
    public UnionBranch Itself(Cursor schema, SchemaView view) =>
        new(schema, view.WithoutChoice(), "Base", IsOwn: false, Component: hierarchy.NameOf(schema));

    public UnionBranch Own(Cursor schema, int index) => new(schema, flattener.View(schema), Label(schema, index));

    /// <summary>Whether null is among the values, as far as the schema and what it chooses from directly say.</summary>
    public bool TakesNull(SchemaView view) =>
        SaysNull(view) || Keywords.Any(keyword => view[keyword] is { } choice && choice.Items.Any(item => IsNull(item) || SaysNull(item)));

    public static bool IsNull(Cursor branch) =>
        branch.Node.Kind == NodeKind.Null
        || (branch.IsMapping && SchemaTypes.Of(branch["type"]) is { Count: 1 } types && types[0] == "null")
        || (branch.Says("nullable") && branch.Node.Members.All(member => s_besideNull.Contains(member.Name)))
        || (branch["enum"] is { Node.Items: { Count: 1 } values } && values[0].Kind == NodeKind.Null);

    public static bool SaysNull(SchemaView view) =>
        view.Says("nullable") || SchemaTypes.Of(view["type"]).Contains("null")
        || (view["enum"] is { } values && values.Items.Any(value => value.Node.Kind == NodeKind.Null));

    public bool SaysNull(Cursor branch) => branch.IsMapping && SaysNull(flattener.View(branch));

    private UnionBranch Branch(Cursor item, SchemaView around, List<string> types, int index)
    {
        var own = Own(item, index);
        if (!item.IsMapping)
        {
            return own;
        }

        // What stands beside the choice holds for each branch: its properties, unless the branch has them already, or its one type.
        return around.HasProperties && AddsProperties(around, own.View)
                ? own with { View = around.WithoutChoice().With(own.View), IsOwn = false }
            : types.Count == 1 && own.Types.Count == 0 && !own.View.Has("oneOf") && !own.View.Has("anyOf")
                ? own with { Type = types[0], IsOwn = false }
            : own;
    }

    private static bool AddsProperties(SchemaView around, SchemaView branch)
    {
        var known = new HashSet<string>(branch.Properties().Select(property => property.Member.Name));
        return around.Properties().Any(property => !known.Contains(property.Member.Name));
    }

    // A reference is a type of its own; a choice that stands in place is part of the one around it.
    private IEnumerable<UnionBranch> Expand(UnionBranch branch)
    {
        var schema = branch.Schema;
        if (!schema.IsMapping || schema.Has(ReferenceResolver.Keyword) || branch.Type.Length > 0 || branch.View.HasProperties)
        {
            return [branch];
        }

        var types = branch.Types;
        return Keyword(schema, branch.View, types) is { } keyword && schema.Has(keyword) ? Of(branch.View, keyword, types)
            : types.Count > 1 && schema.Has("type") && !types.All(ScalarTypes.IsScalar) ? OfTypes(branch.Schema, branch.View, types)
            : [branch];
    }

    // A member of a union that builds on it has the choice among its parts without making it.
    private bool IsInherited(Cursor schema, SchemaView view, Cursor choice) =>
        choice.Items.Any(item => item.Has(ReferenceResolver.Keyword) && references.Step(item) is { } target
            && (target.Node == schema.Node || view.Contains(target.Node)));

    private static bool IsRestriction(SchemaView view, List<Cursor> branches, List<string> types) =>
        branches.Count > 0
        && (types.Count > 0 || view.HasProperties)
        && branches.All(branch => branch.IsMapping && branch.Node.Members.All(
            member => s_restrictions.Contains(member.Name) || IsSameType(branch.Of(member), member.Name, types)));

    private static bool IsSameType(Cursor value, string keyword, List<string> types) =>
        keyword == "type" && types.Count > 0 && SchemaTypes.Of(value).SequenceEqual(types);

    /// <summary>
    /// A reference's name, the one value of a constant member, the title, the only member's name, or else the type; of objects that nothing
    /// tells, the position.
    /// </summary>
    private string Label(Cursor schema, int index)
    {
        if (schema[ReferenceResolver.Keyword] is { } reference)
        {
            return Identifier.Pascal(reference.Text.Substring(reference.Text.LastIndexOfAny(s_beforeName) + 1), "Type");
        }

        var members = schema["properties"]?.Node.Members ?? [];
        var constant = members.Select(member => new Cursor(member.Value, schema.Document)).FirstOrDefault(IsConstant);
        var name = constant is not null ? EnumEntry.Of(flattener.View(constant))[0].Value.Text
            : schema.TextOf("title") is { Length: > 0 } title ? title
            : members.Count == 1 ? members[0].Name
            : SchemaTypes.Of(schema["type"]).FirstOrDefault(type => type is not ("object" or "null")) ?? "";
        return name.Length > 0 ? Identifier.Pascal(name, "Type") : "Variant" + index.ToString(CultureInfo.InvariantCulture);
    }

    private bool IsConstant(Cursor property) =>
        property.IsMapping
        && EnumEntry.Of(flattener.View(property)) is { Count: 1 } entries
        && entries[0].Value.Kind is not (NodeKind.Mapping or NodeKind.Sequence);
}
