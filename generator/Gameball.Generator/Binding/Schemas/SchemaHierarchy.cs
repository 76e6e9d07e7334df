using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>The component schemas derived from others by <c>allOf</c>, which are the cases of a base with a discriminator.</summary>
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

        // A component that only refers to a file is the schema there, unless that is a component itself.
        var all = new List<NamedSpecNode>();
        foreach (var (name, schema) in components)
        {
            var target = references.Canonical(schema);
            var own = target.Document == schema.Document || _names.ContainsKey(target.Node) ? schema : target;
            _names[own.Node] = name;
            all.Add(new(name, own));
        }

        foreach (var component in all)
        {
            foreach (var inner in component.Value.AllOf.Where(inner => inner.Has(ReferenceResolver.Keyword)))
            {
                Add(component, references.Canonical(inner));
            }
        }
    }

    public string? NameOf(SpecNode schema) => _names.TryGetValue(schema.Node, out var name) ? name : null;

    /// <summary>Returns the components derived from a base, directly or through others, with their names.</summary>
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

    /// <summary>
    /// Whether the schema is derived from a component with a discriminator: then it is a type of its own, even if it adds nothing.
    /// </summary>
    public bool IsDerived(SpecNode schema) => _ofChoice.Contains(schema.Node);

    /// <summary>Records that a schema outside of the components is a case of its base.</summary>
    public void AddDerived(SpecNode schema) => _ofChoice.Add(schema.Node);

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
