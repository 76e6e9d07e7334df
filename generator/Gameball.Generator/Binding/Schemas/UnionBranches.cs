using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Finds the branches of a schema's choices.</summary>
internal sealed class UnionBranches(
    ProblemSink problems, SchemaFlattener flattener, SchemaHierarchy hierarchy, SchemaChoices choices, NullSchemas nulls,
    SchemaContradictions contradictions)
{
    /// <summary>
    /// The total of combinations of a choice with those around it. Real documents stay far below; choices nested in each of their branches
    /// double with every level.
    /// </summary>
    public const int MaxNested = 1_000;

    // The limit of values in a list that includes other lists. Beyond it each list keeps its own type.
    private const int MaxPlain = 500;

    private static readonly char[] s_beforeName = ['/', '#'];

    private readonly Dictionary<Node, IReadOnlyList<UnionBranch>?> _plain = [];
    private int _nested;

    /// <summary>Returns the branches of the first choice and of choices directly inside it, without null.</summary>
    /// <param name="view">The schema with the choices; its other choices apply to each branch too.</param>
    public IReadOnlyList<UnionBranch> Collect(SchemaView view, ChoiceSet made, List<string> types)
    {
        var listed = made.All[0].Branches.Items.ToList();
        var all = nulls.Without(listed).SelectMany(item => Expand(Branch(item, view, made, types, listed.IndexOf(item) + 1))).ToList();

        // After one choice, only the branches of another choice that do not contradict it are possible.
        var possible = view.IsChosen ? all.Where(branch => !contradictions.Are(view, flattener.View(branch.Schema))).ToList() : all;
        return possible.Count > 0 ? possible : all;
    }

    /// <summary>Returns branches for schemas side by side, such as those of a list's positions.</summary>
    public IEnumerable<UnionBranch> Collect(IEnumerable<SpecNode> schemas) =>
        nulls.Without(schemas).SelectMany((schema, i) => Expand(Own(schema, i + 1)));

    /// <summary>Returns one branch for each of several types.</summary>
    public static IEnumerable<UnionBranch> OfTypes(SpecNode schema, SchemaView view, IEnumerable<string> types) =>
        types.Select(type => new UnionBranch(schema, view, Identifier.Pascal(type, "Type"), type, IsOwn: false));

    /// <summary>
    /// Returns the branches of a choice of plain values, perhaps behind a reference; for anything else the branch itself.
    /// </summary>
    public IEnumerable<UnionBranch> Plain(UnionBranch branch) => PlainOf(branch) ?? [branch];

    private IReadOnlyList<UnionBranch>? PlainOf(UnionBranch branch)
    {
        if (branch.Plain.Length > 0)
        {
            return [branch];
        }

        if (!branch.IsOwn || !branch.Schema.IsMapping)
        {
            return null;
        }

        if (!_plain.TryGetValue(branch.Schema.Node, out var known))
        {
            // A choice that contains itself does not consist of plain values only.
            _plain.Add(branch.Schema.Node, null);
            _plain[branch.Schema.Node] = known = PlainOf(branch, choices.Read(branch.Schema, branch.View, branch.Types));
        }

        return known;
    }

    private List<UnionBranch>? PlainOf(UnionBranch branch, ChoiceSet made)
    {
        if (made.All.Count != 1 || made.IsOpen)
        {
            return null;
        }

        var all = new List<UnionBranch>();
        foreach (var one in Collect(branch.View, made, branch.Types))
        {
            if (PlainOf(one) is not { } inner)
            {
                return null;
            }

            all.AddRange(inner);
        }

        return all.Count <= MaxPlain ? all : null;
    }

    /// <summary>
    /// Returns the schemas derived from a base with a discriminator: components, and schemas in files that its mapping names.
    /// </summary>
    public IReadOnlyList<UnionBranch> OfBase(SpecNode schema, IEnumerable<DiscriminatorTarget> mapping)
    {
        var known = hierarchy.DerivedFrom(schema);
        var found = known
            .Select(other => new UnionBranch(other.Value, flattener.View(other.Value), other.Name, Component: other.Name))
            .ToList();
        var seen = new HashSet<Node>(known.Select(other => other.Value.Node)) { schema.Node };
        foreach (var (target, _, reference) in mapping)
        {
            if (target.IsMapping && flattener.View(target).Contains(schema.Node) && seen.Add(target.Node))
            {
                hierarchy.AddDerived(target);
                found.Add(Own(reference, found.Count + 1));
            }
        }

        return found;
    }

    /// <summary>Returns a base as one of its own cases.</summary>
    public UnionBranch Itself(SpecNode schema, SchemaView view) =>
        new(schema, view.WithoutChoices(ChoiceSet.None), "Base", IsOwn: false, Component: hierarchy.NameOf(schema));

    public UnionBranch Own(SpecNode schema, int index) => new(schema, flattener.View(schema), Label(schema, index));

    private UnionBranch Branch(SpecNode item, SchemaView around, ChoiceSet made, List<string> types, int index)
    {
        var own = Own(item, index);
        if (!item.IsMapping)
        {
            return own;
        }

        // The keywords beside the choice apply to each branch: the properties, unless the branch has them already, the other choices, or
        // the single type.
        var isMore = made.All.Count > 1 || made.IsOpen || (around.HasProperties && AddsProperties(around, own.View));
        return isMore && MayNest(made.All[0], around)
                ? own with { View = around.WithoutChoices(made).With(own.View), IsOwn = false }
            : types.Count == 1 && own.Types.Count == 0 && !own.View.Has("oneOf") && !own.View.Has("anyOf")
                ? own with { Type = types[0], IsOwn = false }
            : own;
    }

    private bool MayNest(SchemaChoice choice, SchemaView around)
    {
        if (!around.IsChosen || ++_nested <= MaxNested)
        {
            return true;
        }

        problems.Add(SchemaProblems.ManyCombinations(choice.Owner.NamePlace(choice.Keyword), choice.Keyword, MaxNested));
        return false;
    }

    private static bool AddsProperties(SchemaView around, SchemaView branch)
    {
        var known = new HashSet<string>(branch.Properties().Select(property => property.Member.Name));
        return around.Properties().Any(property => !known.Contains(property.Member.Name));
    }

    // A reference is a type of its own; an inline choice is merged into the one around it.
    private IEnumerable<UnionBranch> Expand(UnionBranch branch)
    {
        var schema = branch.Schema;
        if (!schema.IsMapping || !branch.IsOwn || schema.Has(ReferenceResolver.Keyword) || branch.View.HasProperties)
        {
            return [branch];
        }

        var types = branch.Types;
        var made = SchemaChoices.Keywords.Any(schema.Has) ? choices.Read(schema, branch.View, types) : ChoiceSet.None;
        return made.All.Count > 0 ? Collect(branch.View, made, types)
            : types.Count > 1 && schema.Has("type") && !types.All(ScalarTypes.IsScalar) ? OfTypes(branch.Schema, branch.View, types)
            : [branch];
    }

    /// <summary>
    /// Returns the name of a reference, the value of a constant member, the title, the name of the only member, or else the type; for
    /// objects without any of these, the position.
    /// </summary>
    private string Label(SpecNode schema, int index)
    {
        if (schema[ReferenceResolver.Keyword] is { } reference)
        {
            return Identifier.Pascal(reference.Text.Substring(reference.Text.LastIndexOfAny(s_beforeName) + 1), "Type");
        }

        var members = schema["properties"]?.Node.Members ?? [];
        var constant = members.Select(member => new SpecNode(member.Value, schema.Document)).FirstOrDefault(IsConstant);
        var name = constant is not null ? EnumEntry.Read(flattener.View(constant))[0].Value.Text
            : schema.TextOf("title") is { Length: > 0 } title ? title
            : members.Count == 1 ? members[0].Name
            : SchemaTypes.Read(schema["type"]).FirstOrDefault(type => type is not ("object" or "null")) ?? "";
        return name.Length > 0 ? Identifier.Pascal(name, "Type") : "Variant" + index.ToString(CultureInfo.InvariantCulture);
    }

    private bool IsConstant(SpecNode property) =>
        property.IsMapping
        && EnumEntry.Read(flattener.View(property)) is { Count: 1 } entries
        && entries[0].Value.Kind is not (NodeKind.Mapping or NodeKind.Sequence);
}
