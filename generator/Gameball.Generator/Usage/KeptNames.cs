using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;

namespace Gameball.Generator.Usage;

/// <summary>
/// The names in <c>GameballKeep</c>, in any case: operation ids, names of methods, batches and types, and tags as documents write them.
/// </summary>
internal sealed class KeptNames(EquatableArray<string> names)
{
    private const string Noun = "Tag";

    private readonly HashSet<string> _names = new(names, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tags = new(names.Select(name => Identifier.Pascal(name, Noun)), StringComparer.OrdinalIgnoreCase);

    public bool Has(TagModel tag) => _tags.Contains(tag.Key) || EmittedNames.Of(tag).Any(_names.Contains);

    public bool Has(OperationModel operation) => NamesOf(operation).Any(_names.Contains);

    public bool Has(BatchModel batch) => NamesOf(batch).Any(_names.Contains);

    public bool Has(TypeModel type) => EmittedNames.Of(type).Any(_names.Contains);

    public bool HasMember(string name) => _names.Contains(name);

    /// <summary>Returns the names that match nothing in a client.</summary>
    public IEnumerable<string> Unknown(ClientModel client)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var tags = new HashSet<string>(client.Tags.Select(tag => tag.Key), StringComparer.OrdinalIgnoreCase);
        var known = new HashSet<string>(All(client), StringComparer.OrdinalIgnoreCase);
        return names.Where(name => !known.Contains(name) && !tags.Contains(Identifier.Pascal(name, Noun)));
    }

    /// <summary>Returns all names that may be kept.</summary>
    public static IEnumerable<string> All(ClientModel client) => EmittedNames.OfAll(client)
        .Concat(client.Tags.SelectMany(tag => tag.Operations.SelectMany(NamesOf).Concat(tag.Batches.SelectMany(NamesOf))));

    private static IEnumerable<string> NamesOf(OperationModel operation) => EmittedNames.Of(operation).Prepend(operation.Id);

    private static IEnumerable<string> NamesOf(BatchModel batch) => EmittedNames.Of(batch).Prepend(batch.Name);
}
