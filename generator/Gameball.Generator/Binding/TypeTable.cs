using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The types bound so far, in the order in which they were met.</summary>
internal sealed class TypeTable
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, TypeModel> _types = [];
    private readonly Dictionary<(string Record, string WireName), TypeUse> _oneWay = [];

    public IEnumerable<TypeModel> All => _order.Select(name => _types[name]);

    public TypeModel this[string name] => _types[name];

    /// <summary>Notes that a property travels one way only: <c>readOnly</c> or <c>writeOnly</c>.</summary>
    public void SetOneWay(string record, string wireName, TypeUse way) => _oneWay[(record, wireName)] = way;

    /// <summary>Whether a property can be absent in a use that the record has, because it travels the other way.</summary>
    public bool CanBeAbsent(string record, string wireName, TypeUse use) =>
        _oneWay.TryGetValue((record, wireName), out var way) && (use & ~way) != TypeUse.None;

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
