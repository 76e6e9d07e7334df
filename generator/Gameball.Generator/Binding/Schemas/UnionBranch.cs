using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>One of the schemas of a choice.</summary>
/// <param name="Schema">The schema in the list of the choice.</param>
/// <param name="View">The merged schema; with <paramref name="IsOwn"/> false also merged with the keywords beside the choice.</param>
/// <param name="Type">One of several types that the schema states; empty for all of them.</param>
/// <param name="Label">The name of its type after the union's name.</param>
/// <param name="Component">The name of the component if the schema itself is one, rather than a reference to it.</param>
internal sealed record UnionBranch(
    SpecNode Schema, SchemaView View, string Label, string Type = "", bool IsOwn = true, string? Component = null)
{
    /// <summary>Its types, stated or inferred, without null.</summary>
    public List<string> Types
    {
        get
        {
            var stated = SchemaTypes.Read(View["type"]).Where(name => name != "null").ToList();
            return Type.Length > 0 ? [Type]
                : stated.Count > 0 ? stated
                : SchemaTypes.Infer(View);
        }
    }

    /// <summary><c>string</c>, <c>number</c> or <c>boolean</c> if all its values are of that type; otherwise empty.</summary>
    public string Plain => Types is { Count: 1 } types && ScalarTypes.IsScalar(types[0]) && !HasChoice
        ? types[0] == "integer" ? "number" : types[0]
        : "";

    /// <summary>Whether it accepts any value.</summary>
    public bool IsAnything => !Schema.IsMapping || (Type.Length == 0 && View.IsUntyped);

    private bool HasChoice => IsOwn && Type.Length == 0 && (View.Has("oneOf") || View.Has("anyOf"));
}
