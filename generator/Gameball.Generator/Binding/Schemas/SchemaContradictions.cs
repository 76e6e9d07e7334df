using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>Decides whether two schemas exclude each other by their types or by the constants of their members.</summary>
internal sealed class SchemaContradictions(SchemaFlattener flattener)
{
    public bool Are(SchemaView one, SchemaView other) =>
        AreDisjoint(Types(one), Types(other)) || one.Properties().Any(property => Contradicts(property, other));

    private bool Contradicts(PropertySource property, SchemaView other) =>
        Values(property) is { Count: > 0 } values
        && other.Properties().FirstOrDefault(same => same.Member.Name == property.Member.Name) is { } same
        && AreDisjoint(values, Values(same));

    private List<string> Values(PropertySource property) => property.Schema.IsMapping
        ? EnumEntry.Read(flattener.View(property.Schema)).Select(entry => entry.Value.Text).ToList()
        : [];

    private static List<string> Types(SchemaView view)
    {
        var stated = SchemaTypes.Read(view["type"]).Where(type => type != "null").ToList();
        return (stated.Count > 0 ? stated : SchemaTypes.Infer(view)).Select(type => type == "integer" ? "number" : type).ToList();
    }

    private static bool AreDisjoint(List<string> one, List<string> other) =>
        one.Count > 0 && other.Count > 0 && !one.Intersect(other).Any();
}
