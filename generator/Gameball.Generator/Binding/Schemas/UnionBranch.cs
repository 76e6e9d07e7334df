using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Binding;

/// <summary>One of the schemas that a union chooses from.</summary>
/// <param name="Schema">The schema as it stands among the others.</param>
/// <param name="View">What it consists of; with <paramref name="IsOwn"/> false also what stands beside the choice.</param>
/// <param name="Type">The one of several types that is meant; empty for whatever the schema states.</param>
/// <param name="Label">What its type is called after the union's name.</param>
/// <param name="Component">The name of the component that the schema itself is, rather than a reference to it.</param>
internal sealed record UnionBranch(
    SpecNode Schema, SchemaView View, string Label, string Type = "", bool IsOwn = true, string? Component = null)
{
    /// <summary>Its types, stated or told by other keywords, without null.</summary>
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

    /// <summary><c>string</c>, <c>number</c> or <c>boolean</c> where its values are all of that type; otherwise empty.</summary>
    public string Plain => Types is { Count: 1 } types && ScalarTypes.IsScalar(types[0]) && !HasChoice
        ? types[0] == "integer" ? "number" : types[0]
        : "";

    /// <summary>Whether it takes whatever comes.</summary>
    public bool IsAnything => !Schema.IsMapping || (Type.Length == 0 && View.SaysNothing);

    private bool HasChoice => IsOwn && Type.Length == 0 && (View.Has("oneOf") || View.Has("anyOf"));
}
