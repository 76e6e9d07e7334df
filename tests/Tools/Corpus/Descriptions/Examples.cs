using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>Values that documents show of a schema, a parameter or a body.</summary>
internal static class Examples
{
    /// <summary>The one <c>example</c>, or the first of <c>examples</c>.</summary>
    public static Node? Find(SpecNode owner, ReferenceResolver references) => owner["example"]?.Node ?? FirstOf(owner, references);

    public static Node? Find(SchemaView view) => view["example"]?.Node ?? view["examples"]?.Node.Items.FirstOrDefault() ?? view["default"]?.Node;

    private static Node? FirstOf(SpecNode owner, ReferenceResolver references) => owner["examples"]?.Node.Members.FirstOrDefault() is { } first
        ? references.Resolve(owner["examples"]!.Child(first))?["value"]?.Node
        : null;
}
