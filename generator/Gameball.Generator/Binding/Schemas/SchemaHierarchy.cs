using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Which component schemas build on which others by <c>allOf</c>: what a base with a discriminator stands for.</summary>
internal sealed class SchemaHierarchy
{
    private readonly Dictionary<Node, string> _names = [];
    private readonly Dictionary<Node, List<NamedSpecNode>> _derived = [];
    private readonly HashSet<Node> _ofChoice = [];

    public SchemaHierarchy(IReadOnlyList<NamedSpecNode> components, ReferenceResolver references)
    {
        foreach (var (name, schema) in components)
        {
            _names[schema.Node] = name;
        }

        // A component that only names a file is what stands there, unless that is a component itself.
        var all = new List<NamedSpecNode>();
        foreach (var (name, schema) in components)
        {
            var target = references.Meant(schema);
            var own = target.Document == schema.Document || _names.ContainsKey(target.Node) ? schema : target;
            _names[own.Node] = name;
            all.Add(new(name, own));
        }

        foreach (var component in all)
        {
            foreach (var part in component.Value.AllOf.Where(part => part.Has(ReferenceResolver.Keyword)))
            {
                Add(component, references.Meant(part));
            }
        }
    }

    public string? NameOf(SpecNode schema) => _names.TryGetValue(schema.Node, out var name) ? name : null;

    /// <summary>What a base's discriminator chooses from: each component that builds on it, through others too, with its name.</summary>
    public IReadOnlyList<NamedSpecNode> DerivedFrom(SpecNode schema)
    {
        var found = new List<NamedSpecNode>();
        var seen = new HashSet<Node> { schema.Node };
        var pending = new Queue<Node>();
        if (_names.ContainsKey(schema.Node))
        {
            pending.Enqueue(schema.Node);
        }

        while (pending.Count > 0)
        {
            foreach (var derived in _derived.TryGetValue(pending.Dequeue(), out var all) ? all : [])
            {
                if (seen.Add(derived.Value.Node))
                {
                    found.Add(derived);
                    pending.Enqueue(derived.Value.Node);
                }
            }
        }

        return found;
    }

    /// <summary>Whether the schema builds on a component with a discriminator: its own type, though it may add nothing.</summary>
    public bool IsDerived(SpecNode schema) => _ofChoice.Contains(schema.Node);

    /// <summary>Notes that a schema is a case of its base, though it is no component.</summary>
    public void NoteDerived(SpecNode schema) => _ofChoice.Add(schema.Node);

    private void Add(NamedSpecNode component, SpecNode target)
    {
        if (!_derived.TryGetValue(target.Node, out var derived))
        {
            _derived.Add(target.Node, derived = []);
        }

        derived.Add(component);
        if (_names.ContainsKey(target.Node) && DiscriminatorBinder.IsStatedBy(target))
        {
            _ofChoice.Add(component.Value.Node);
        }
    }
}
