using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Where a property is stated.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Schema">Its schema: of several parts that state it, the one that says most, and of equals the last.</param>
/// <param name="Other">A part's schema whose values can't be this one's.</param>
/// <param name="Parts">The inline objects that <paramref name="Schema"/> puts together.</param>
internal sealed record PropertySource(Member Member, Cursor Schema, Cursor? Other, IReadOnlyList<Cursor>? Parts = null)
{
    private static readonly string[] s_values = ["enum", "const"];

    private static readonly string[] s_structure =
        ["$ref", "allOf", "oneOf", "anyOf", "properties", "additionalProperties", "items", "prefixItems", "format", "patternProperties"];

    /// <summary>Takes an earlier statement of the same property into account.</summary>
    public PropertySource Narrow(PropertySource earlier)
    {
        if (InlineObjects.Merge(earlier, Schema) is { } parts)
        {
            return new(Member, InlineObjects.AllOf(parts), earlier.Other, parts);
        }

        var (chosen, other) = Weight(Schema) >= Weight(earlier.Schema) ? (this, earlier) : (earlier, this);
        return chosen with { Other = Excludes(chosen.Schema, other.Schema) ? other.Schema : earlier.Other };
    }

    private static int Weight(Cursor schema) =>
        s_values.Any(schema.Has) ? 4
        : s_structure.Any(schema.Has) ? 3
        : SchemaTypes.Of(schema["type"]).Contains("integer") ? 2
        : schema.Has("type") ? 1
        : 0;

    private static bool Excludes(Cursor one, Cursor other)
    {
        var types = SchemaTypes.Of(one["type"]).Select(Family).ToList();
        var others = SchemaTypes.Of(other["type"]).Select(Family).ToList();
        return types.Count > 0 && others.Count > 0 && !types.Intersect(others).Any();
    }

    private static string Family(string type) => type == "integer" ? "number" : type;
}
