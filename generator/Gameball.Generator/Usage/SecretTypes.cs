using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Usage;

/// <summary>The types with a secret somewhere inside.</summary>
internal sealed class SecretTypes
{
    private readonly HashSet<string> _names;

    public SecretTypes(IReadOnlyList<TypeModel> types)
    {
        _names = new(types.Where(HasSecret).Select(type => type.Name), StringComparer.Ordinal);
        if (_names.Count == 0)
        {
            return;
        }

        // From each type to those that refer to it.
        var users = types
            .SelectMany(type => TypeGraph.Inside(type).Select(inner => (Type: type.Name, Inner: inner.EmittedName ?? "")))
            .ToLookup(use => use.Inner, use => new TypeRef(TypeKind.Record, use.Type), StringComparer.Ordinal);
        TypeGraph.Walk(_names.SelectMany(name => users[name]).ToList(), name => users[name], _names.Add);
    }

    public bool AreIn(string type) => _names.Contains(type);

    private static bool HasSecret(TypeModel type) => type is RecordModel record && record.Properties.Any(property => property.IsSecret);
}
