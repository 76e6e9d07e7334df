using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Which component schemas build on which others by <c>allOf</c>: what a base with a discriminator stands for.</summary>
internal sealed class SchemaHierarchy
{
    private readonly Dictionary<Node, string> _names = [];
    private readonly Dictionary<string, Cursor> _components = [];
    private readonly Dictionary<string, List<string>> _derived = [];

    public SchemaHierarchy(IEnumerable<NamedCursor> components)
    {
        foreach (var (name, schema) in components)
        {
            _names[schema.Node] = name;
            _components[name] = schema;
            foreach (var target in Bases(schema))
            {
                if (!_derived.TryGetValue(target, out var derived))
                {
                    _derived.Add(target, derived = []);
                }

                derived.Add(name);
            }
        }
    }

    public string? NameOf(Cursor schema) => _names.TryGetValue(schema.Node, out var name) ? name : null;

    /// <summary>What a base's discriminator chooses from: each component that builds on it, through others too, with its name.</summary>
    public IReadOnlyList<NamedCursor> DerivedFrom(Cursor schema)
    {
        var found = new List<string>();
        var pending = new Queue<string>();
        if (_names.TryGetValue(schema.Node, out var root))
        {
            pending.Enqueue(root);
        }

        while (pending.Count > 0)
        {
            foreach (var name in _derived.TryGetValue(pending.Dequeue(), out var derived) ? derived : [])
            {
                if (name != root && !found.Contains(name))
                {
                    found.Add(name);
                    pending.Enqueue(name);
                }
            }
        }

        return found.Select(name => new NamedCursor(name, _components[name])).ToList();
    }

    /// <summary>Whether the schema builds on a component with a discriminator: its own type, though it may add nothing.</summary>
    public bool IsDerived(Cursor schema) =>
        _names.ContainsKey(schema.Node)
        && Bases(schema).Any(name => _components.TryGetValue(name, out var target) && target.Has("discriminator"));

    private static IEnumerable<string> Bases(Cursor schema) =>
        schema.AllOf.Select(PointerNames.ComponentOf).OfType<string>();
}
