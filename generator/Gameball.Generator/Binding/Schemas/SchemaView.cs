using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A schema with all that its <c>allOf</c> and <c>$ref</c> bring along, as one.</summary>
/// <param name="parts">What is merged: bases first, the schema itself last, so that the nearest word counts.</param>
/// <param name="merger">Puts together what several parts state of one property or of the items.</param>
/// <param name="isChosen">Whether it is what a choice left.</param>
/// <param name="isOpen">Whether a choice that is not typed brings members of its own.</param>
internal sealed class SchemaView(IReadOnlyList<SchemaPart> parts, SchemaMerger merger, bool isChosen = false, bool isOpen = false)
{
    private static readonly string[] s_telling =
    [
        "type", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "enum", "const", "oneOf", "anyOf",
    ];

    private static readonly string[] s_choosing = [.. SchemaChoices.Keywords, DiscriminatorBinder.Keyword];

    private HashSet<Node>? _nodes;
    private HashSet<string>? _required;
    private IReadOnlyList<PropertySource>? _properties;

    /// <summary>The value of a keyword in the nearest part that has it.</summary>
    public SpecNode? this[string keyword]
    {
        get
        {
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                if (parts[i][keyword] is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The values of a keyword in all parts that have it.</summary>
    public IEnumerable<SpecNode> All(string keyword) => parts.Select(part => part[keyword]).OfType<SpecNode>();

    /// <summary>What all parts say of the items or of further members, where the nearest says something.</summary>
    public SpecNode? Merged(string keyword) => this[keyword] is { IsMapping: true }
        ? All(keyword).Where(value => value.IsMapping).Aggregate(merger.Narrow)
        : this[keyword];

    public ISet<string> Required => _required ??= [.. All("required").SelectMany(names => names.Items).Select(name => name.Node.Written)];

    public bool IsChosen => isChosen;

    /// <summary>Whether branches that are no part of it have members of their own.</summary>
    public bool IsOpen => isOpen || SchemaChoices.Keywords.Any(Has);

    public bool HasProperties =>
        parts.Any(part => part["properties"] is { Node.Members.Count: > 0 } || Conditions.HaveProperties(part.Schema));

    /// <summary>Whether nothing tells a type.</summary>
    public bool SaysNothing => !s_telling.Any(Has);

    /// <summary>Each property once, at the place of its first mention and with the schema that says most.</summary>
    public IReadOnlyList<PropertySource> Properties() => _properties ??= Gather();

    public bool Has(string keyword) => Owner(keyword) is not null;

    public bool Says(string keyword) => this[keyword] is { IsTrue: true };

    public string TextOf(string keyword) => Owner(keyword)?.Schema.TextOf(keyword) ?? "";

    /// <summary>Where the keyword itself stands, for problems that concern it; the schema where it is only implied.</summary>
    public Place PlaceOf(string keyword) => (Owner(keyword) ?? parts[parts.Count - 1]).Schema.NamePlace(keyword);

    /// <summary>Whether the node is one of the merged schemas.</summary>
    public bool Contains(Node node) => (_nodes ??= [.. parts.Select(part => part.Schema.Node)]).Contains(node);

    /// <summary>Whether the other schema says all that this one does, because it builds on it.</summary>
    public bool IsPartOf(SchemaView other) => parts.All(part =>
        other.Contains(part.Schema.Node) || part.Schema.Node.Members.All(member => member.Name is "$ref" or "title" or "description"));

    /// <summary>Whether all that it says is of some kind.</summary>
    public bool SaysOnly(Func<Member, bool> isOfKind) => parts.All(part => part.Schema.Node.Members.All(isOfKind));

    /// <summary>What the schema and all that it builds on list to choose from.</summary>
    public IEnumerable<SchemaChoice> Choices() =>
        from part in parts
        from keyword in SchemaChoices.Keywords
        let branches = part[keyword]
        where branches is { Node: { Kind: NodeKind.Sequence, Items.Count: > 0 } }
        select new SchemaChoice(part.Schema, keyword, branches);

    /// <summary>The schema after the first choice was made: what it chose from is no part of it, and the other choices still are.</summary>
    public SchemaView WithoutChoices(ChoiceSet made) => new(
        parts.Select(part => part with { Hidden = [.. s_choosing.Where(keyword => !made.Rest.Any(choice => IsOf(choice, part, keyword)))] })
            .ToList(),
        merger,
        isChosen: true,
        isOpen || made.IsOpen);

    /// <summary>This schema and the other one, whose words count first.</summary>
    public SchemaView With(SchemaView other) => new(
        [.. parts.Where(part => !other.Contains(part.Schema.Node)), .. other.Parts], merger, isChosen || other.IsChosen, isOpen);

    private static bool IsOf(SchemaChoice choice, SchemaPart part, string keyword) => keyword == DiscriminatorBinder.Keyword
        ? choice.Discriminator is { } discriminator && part.Schema[keyword]?.Node == discriminator.Node
        : choice.Part.Node == part.Schema.Node && choice.Keyword == keyword;

    private IReadOnlyList<SchemaPart> Parts => parts;

    private IReadOnlyList<PropertySource> Gather()
    {
        var sources = new Dictionary<string, PropertySource>();
        var order = new List<string>();
        foreach (var part in parts.Where(part => part.Has("properties")))
        {
            Add(part.Schema, (earlier, source) => source.Narrow(earlier, merger));
        }

        var stated = new HashSet<string>(order);
        foreach (var condition in parts.SelectMany(part => Conditions.Find(part.Schema)).Where(condition => condition.Has("properties")))
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

    private SchemaPart? Owner(string keyword)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].Has(keyword))
            {
                return parts[i];
            }
        }

        return null;
    }
}

/// <summary>One of the schemas that a view merges.</summary>
/// <param name="Hidden">Keywords that were dealt with.</param>
internal sealed record SchemaPart(SpecNode Schema, IReadOnlyCollection<string>? Hidden = null)
{
    // Where null is a word of its own. Elsewhere it is how a tool writes what a schema does not state.
    private static readonly HashSet<string> s_takeNull = ["type", "const", "default", "example"];

    public SpecNode? this[string keyword] =>
        Hidden?.Contains(keyword) != true && Schema[keyword] is { } value
        && (value.Node.Kind != NodeKind.Null || s_takeNull.Contains(keyword)) ? value : null;

    public bool Has(string keyword) => this[keyword] is not null;
}
