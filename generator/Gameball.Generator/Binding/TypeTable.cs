using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The types bound so far, in the order in which they were met.</summary>
internal sealed class TypeTable
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, TypeModel> _types = [];

    public IEnumerable<TypeModel> All => _order.Select(name => _types[name]);

    public TypeModel this[string name] => _types[name];

    /// <summary>Adds a type, or replaces the one that held its place.</summary>
    public void Set(TypeModel type)
    {
        if (!_types.ContainsKey(type.Name))
        {
            _order.Add(type.Name);
        }

        _types[type.Name] = type;
    }
}
