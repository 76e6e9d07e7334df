using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>A schema with all that its <c>allOf</c> and <c>$ref</c> bring along, as one.</summary>
/// <param name="parts">What is merged: bases first, the schema itself last, so that the nearest word counts.</param>
internal sealed class SchemaView(IReadOnlyList<SchemaPart> parts)
{
    private static readonly string[] s_telling =
    [
        "type", "properties", "additionalProperties", "patternProperties", "items", "prefixItems", "enum", "const", "oneOf", "anyOf",
    ];

    private HashSet<string>? _required;
    private IReadOnlyList<PropertySource>? _properties;

    /// <summary>The value of a keyword in the nearest part that has it.</summary>
    public Cursor? this[string keyword]
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
    public IEnumerable<Cursor> All(string keyword) => parts.Select(part => part[keyword]).OfType<Cursor>();

    public ISet<string> Required => _required ??= [.. All("required").SelectMany(names => names.Items).Select(name => name.Text)];

    public bool HasProperties => parts.Any(part => part["properties"] is { Node.Members.Count: > 0 });

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
    public bool Contains(Node node) => parts.Any(part => part.Schema.Node == node);

    /// <summary>The schema without the choice that it makes, as far as that is stated here.</summary>
    public SchemaView WithoutChoice() => new(parts.Select(part => part with { HidesChoice = true }).ToList());

    /// <summary>This schema and the other one, whose words count first.</summary>
    public SchemaView With(SchemaView other) => new([.. parts.Where(part => !other.Contains(part.Schema.Node)), .. other.Parts]);

    private IReadOnlyList<SchemaPart> Parts => parts;

    private IReadOnlyList<PropertySource> Gather()
    {
        var sources = new Dictionary<string, PropertySource>();
        var order = new List<string>();
        foreach (var properties in All("properties"))
        {
            foreach (var member in properties.Node.Members)
            {
                var source = new PropertySource(member, properties.Of(member), Other: null);
                if (sources.TryGetValue(member.Name, out var earlier))
                {
                    source = source.Narrow(earlier);
                }
                else
                {
                    order.Add(member.Name);
                }

                sources[member.Name] = source;
            }
        }

        return order.Select(name => sources[name]).ToList();
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
/// <param name="HidesChoice">Whether its <c>oneOf</c>, <c>anyOf</c> and <c>discriminator</c> were dealt with.</param>
internal sealed record SchemaPart(Cursor Schema, bool HidesChoice = false)
{
    // Where null is a word of its own. Elsewhere it is how a tool writes what a schema does not state.
    private static readonly HashSet<string> s_takeNull = ["type", "const", "default", "example"];

    public Cursor? this[string keyword] =>
        !Hides(keyword) && Schema[keyword] is { } value && (value.Node.Kind != NodeKind.Null || s_takeNull.Contains(keyword)) ? value : null;

    public bool Has(string keyword) => this[keyword] is not null;

    private bool Hides(string keyword) => HidesChoice && keyword is ("oneOf" or "anyOf" or "discriminator");
}
