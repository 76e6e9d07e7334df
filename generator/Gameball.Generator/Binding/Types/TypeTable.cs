using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>The types bound so far, in the order of binding.</summary>
internal sealed class TypeTable
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, TypeModel> _types = [];
    private readonly HashSet<string> _readOnly = [];
    private readonly HashSet<string> _writeOnly = [];
    private readonly Dictionary<string, List<UnionConstantModel>> _constants = [];
    private readonly Dictionary<string, DiscriminatorValue> _discriminators = [];

    public IEnumerable<TypeModel> All => _order.Select(name => _types[name]);

    public TypeModel this[string name] => _types[name];

    /// <summary>Records that a property is sent in one direction only: <c>readOnly</c> or <c>writeOnly</c>.</summary>
    public void SetOneWay(string record, string wireName, TypeUse direction) =>
        (direction == TypeUse.Read ? _readOnly : _writeOnly).Add(Key(record, wireName));

    /// <summary>Whether a property is in responses only.</summary>
    public bool IsReadOnly(string record, string wireName) => _readOnly.Contains(Key(record, wireName));

    /// <summary>Whether a property is in requests only.</summary>
    public bool IsWriteOnly(string record, string wireName) => _writeOnly.Contains(Key(record, wireName));

    /// <summary>Records that a property has only these values.</summary>
    public void SetConstants(string record, string wireName, EquatableArray<string> values)
    {
        if (!_constants.TryGetValue(record, out var constants))
        {
            _constants.Add(record, constants = []);
        }

        constants.Add(new(wireName, values));
    }

    /// <summary>Returns the properties of a record that have only a few values.</summary>
    public IReadOnlyList<UnionConstantModel> ConstantsOf(string record) =>
        _constants.TryGetValue(record, out var constants) ? constants : [];

    /// <summary>Records the discriminator of a case.</summary>
    public void SetDiscriminator(string union, int @case, DiscriminatorValue value) => _discriminators[Key(union, Number.Format(@case))] = value;

    public DiscriminatorValue? DiscriminatorOf(string union, int @case) =>
        _discriminators.TryGetValue(Key(union, Number.Format(@case)), out var value) ? value : null;

    /// <summary>Adds a type, or replaces the one with its name.</summary>
    public void Set(TypeModel type)
    {
        if (!_types.ContainsKey(type.Name))
        {
            _order.Add(type.Name);
        }

        _types[type.Name] = type;
    }

    // The name of a type does not contain a space.
    private static string Key(string type, string member) => type + " " + member;
}
