using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A schema merged with the schemas of its <c>allOf</c> and <c>$ref</c>.</summary>
/// <param name="schemas">The merged schemas: bases first, the schema itself last, so that the nearest keyword counts.</param>
/// <param name="merger">Merges several declarations of one property or of the items.</param>
/// <param name="isChosen">Whether it is the rest of a schema after a choice.</param>
/// <param name="isOpen">Whether an untyped choice has members of its own.</param>
internal sealed class SchemaView(IReadOnlyList<MergedSchema> schemas, SchemaMerger merger, bool isChosen = false, bool isOpen = false)
{
    private static readonly string[] s_structure =
    [
        "type", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "enum", "const", "oneOf", "anyOf",
    ];

    private static readonly string[] s_choices = [.. SchemaChoices.Keywords, DiscriminatorBinder.Keyword];

    private HashSet<Node>? _nodes;
    private HashSet<string>? _required;
    private IReadOnlyList<PropertySource>? _properties;

    /// <summary>The value of a keyword in the nearest schema that has it.</summary>
    public SpecNode? this[string keyword]
    {
        get
        {
            for (var i = schemas.Count - 1; i >= 0; i--)
            {
                if (schemas[i][keyword] is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Returns the values of a keyword in all schemas that have it.</summary>
    public IEnumerable<SpecNode> All(string keyword) => schemas.Select(one => one[keyword]).OfType<SpecNode>();

    /// <summary>Returns the merge of all schemas for the items or for further members, if the nearest schema declares them.</summary>
    public SpecNode? Merged(string keyword) => this[keyword] is { IsMapping: true }
        ? All(keyword).Where(value => value.IsMapping).Aggregate(merger.Narrow)
        : this[keyword];

    public ISet<string> Required => _required ??= [.. All("required").SelectMany(names => names.Items).Select(name => name.Node.Written)];

    public bool IsChosen => isChosen;

    /// <summary>Whether choices outside of it have members of their own.</summary>
    public bool IsOpen => isOpen || SchemaChoices.Keywords.Any(Has);

    public bool HasProperties =>
        schemas.Any(one => one["properties"] is { Node.Members.Count: > 0 } || Conditions.HaveProperties(one.Schema));

    /// <summary>Whether no keyword implies a type.</summary>
    public bool IsUntyped => !s_structure.Any(Has);

    /// <summary>Returns each property once, in the order of the first declarations and with the most specific schema.</summary>
    public IReadOnlyList<PropertySource> Properties() => _properties ??= Gather();

    public bool Has(string keyword) => Owner(keyword) is not null;

    public bool IsSet(string keyword) => this[keyword] is { IsTrue: true };

    public string TextOf(string keyword) => Owner(keyword)?.Schema.TextOf(keyword) ?? "";

    /// <summary>Returns the place of the keyword for its problems; the place of the schema if the keyword is only implied.</summary>
    public Place PlaceOf(string keyword) => (Owner(keyword) ?? schemas[schemas.Count - 1]).Schema.NamePlace(keyword);

    /// <summary>Whether the node is one of the merged schemas.</summary>
    public bool Contains(Node node) => (_nodes ??= [.. schemas.Select(one => one.Schema.Node)]).Contains(node);

    /// <summary>Whether the other schema includes this one through its <c>allOf</c> or <c>$ref</c>.</summary>
    public bool IsIncludedIn(SchemaView other) => schemas.All(one =>
        other.Contains(one.Schema.Node) || one.Schema.Node.Members.All(member => member.Name is "$ref" or "title" or "description"));

    /// <summary>Whether all its keywords are of some kind.</summary>
    public bool HasOnly(Func<Member, bool> isOfKind) => schemas.All(one => one.Schema.Node.Members.All(isOfKind));

    /// <summary>Returns the choices of the merged schemas.</summary>
    public IEnumerable<SchemaChoice> Choices() =>
        from one in schemas
        from keyword in SchemaChoices.Keywords
        let branches = one[keyword]
        where branches is { Node: { Kind: NodeKind.Sequence, Items.Count: > 0 } }
        select new SchemaChoice(one.Schema, keyword, branches);

    /// <summary>Returns the schema after the first choice: without that choice, and with the other ones.</summary>
    public SchemaView WithoutChoices(ChoiceSet made) => new(
        schemas.Select(one => one with { Hidden = [.. s_choices.Where(keyword => !made.Rest.Any(choice => IsOf(choice, one, keyword)))] })
            .ToList(),
        merger,
        isChosen: true,
        isOpen || made.IsOpen);

    /// <summary>Returns this schema merged with another one, whose keywords have precedence.</summary>
    public SchemaView With(SchemaView other) => new(
        [.. schemas.Where(one => !other.Contains(one.Schema.Node)), .. other.Schemas], merger, isChosen || other.IsChosen, isOpen);

    private static bool IsOf(SchemaChoice choice, MergedSchema one, string keyword) => keyword == DiscriminatorBinder.Keyword
        ? choice.Discriminator is { } discriminator && one.Schema[keyword]?.Node == discriminator.Node
        : choice.Owner.Node == one.Schema.Node && choice.Keyword == keyword;

    private IReadOnlyList<MergedSchema> Schemas => schemas;

    private IReadOnlyList<PropertySource> Gather()
    {
        var sources = new Dictionary<string, PropertySource>();
        var order = new List<string>();
        foreach (var one in schemas.Where(one => one.Has("properties")))
        {
            Add(one.Schema, (earlier, source) => source.Narrow(earlier, merger));
        }

        var stated = new HashSet<string>(order);
        foreach (var condition in schemas.SelectMany(one => Conditions.Find(one.Schema)).Where(condition => condition.Has("properties")))
        {
            Add(condition, (earlier, source) => stated.Contains(source.Member.Name) ? earlier : source.Or(earlier));
        }

        return order.Select(name => sources[name]).ToList();

        void Add(SpecNode owner, Func<PropertySource, PropertySource, PropertySource> both)
        {
            foreach (var member in owner.Node["properties"]!.Members)
            {
                var source = new PropertySource(member, owner.Child(member), owner);
                if (sources.TryGetValue(member.Name, out var earlier))
                {
                    source = both(earlier, source);
                }
                else
                {
                    order.Add(member.Name);
                }

                sources[member.Name] = source;
            }
        }
    }

    private MergedSchema? Owner(string keyword)
    {
        for (var i = schemas.Count - 1; i >= 0; i--)
        {
            if (schemas[i].Has(keyword))
            {
                return schemas[i];
            }
        }

        return null;
    }
}

/// <summary>One of the schemas that a view merges.</summary>
/// <param name="Hidden">Keywords that no longer count.</param>
internal sealed record MergedSchema(SpecNode Schema, IReadOnlyCollection<string>? Hidden = null)
{
    // Keywords for which null is a value. For others a null is a tool's way to write an absent keyword.
    private static readonly HashSet<string> s_takeNull = ["type", "const", "default", "example"];

    public SpecNode? this[string keyword] =>
        Hidden?.Contains(keyword) != true && Schema[keyword] is { } value
        && (value.Node.Kind != NodeKind.Null || s_takeNull.Contains(keyword)) ? value : null;

    public bool Has(string keyword) => this[keyword] is not null;
}
