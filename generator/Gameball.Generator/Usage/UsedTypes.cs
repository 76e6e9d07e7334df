using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Usage;

/// <summary>
/// Selects the types that the operations and batches of a client need, and those that code names. A member becomes its JSON if code does not
/// name it, the project does not keep its owner, and nothing else needs its type. Without this rule any operation of a large document would need
/// nearly all schemas, because they refer to each other.
/// </summary>
internal sealed class UsedTypes
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly HashSet<string> _named;
    private readonly KeptNames _kept;
    private readonly SecretTypes _secrets;

    // The types with all of their members' types, and those whose members may become JSON.
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);

    private UsedTypes(ClientModel client, IEnumerable<string> used, KeptNames kept)
    {
        _types = client.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _named = new(used.Concat(client.Tags.SelectMany(EmittedNames.ReadMembers)), StringComparer.Ordinal);
        _kept = kept;
        _secrets = new(client.Types);
    }

    /// <param name="client">A client with the used operations and batches, and with all types.</param>
    /// <param name="used">The names that code has.</param>
    /// <param name="kept">The names that the project keeps, each with everything that it needs.</param>
    public static EquatableArray<TypeModel> Select(ClientModel client, IEnumerable<string> used, KeptNames kept) =>
        new UsedTypes(client, used, kept).Select(client);

    private EquatableArray<TypeModel> Select(ClientModel client)
    {
        foreach (var type in client.Types)
        {
            Walk([new TypeRef(TypeKind.Record, type.Name)], _kept.Has(type), EmittedNames.Of(type).Any(_named.Contains));
        }

        foreach (var tag in client.Tags)
        {
            var isKept = _kept.Has(tag);
            foreach (var operation in tag.Operations)
            {
                Walk(TypeGraph.Sent(operation).Concat(TypeGraph.Received(operation)), isKept || _kept.Has(operation), isUsed: true);
            }

            foreach (var batch in tag.Batches)
            {
                Walk([batch.Row], isKept || _kept.Has(batch), isUsed: true);
            }
        }

        return client.Types.Where(type => IsEmitted(type.Name)).Select(Cut).ToEquatableArray();
    }

    private void Walk(IEnumerable<TypeRef> from, bool isKept, bool isUsed)
    {
        if (isKept)
        {
            TypeGraph.Walk(from, name => TypeGraph.Inside(_types[name]), _whole.Add);
        }
        else if (isUsed)
        {
            TypeGraph.Walk(from, name => TypeGraph.Inside(Cut(_types[name])), _reached.Add);
        }
    }

    private bool IsEmitted(string type) => _whole.Contains(type) || _reached.Contains(type);

    /// <summary>Returns the type with JSON as the type of the members that are not needed. More are needed as more types are reached.</summary>
    private TypeModel Cut(TypeModel type) => type is not RecordModel record || _whole.Contains(type.Name) ? type : record with
    {
        Properties = record.Properties.Select(Cut).ToEquatableArray(),
        Extra = record.Extra is { EmittedName: { } extra } && !IsNeeded(record.ExtraName, extra) && !_secrets.AreIn(extra) ? TypeRef.Raw : record.Extra,
    };

    // A member with a fixed value needs the type for it. What has a secret inside is printed as one.
    private PropertyModel Cut(PropertyModel property) =>
        property is not { Type.EmittedName: { } type, Constant: null } || IsNeeded(property.Name, type) ? property : property with
        {
            Type = TypeRef.Raw with { Nullable = property.Type.Nullable },
            IsSecret = property.IsSecret || _secrets.AreIn(type),
        };

    private bool IsNeeded(string member, string type) => _named.Contains(member) || _kept.HasMember(member) || IsEmitted(type);
}
