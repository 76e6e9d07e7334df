using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Usage;

/// <summary>
/// Cuts a client down to the operations, batches and types that code names or the project keeps, and the types that those need. What is
/// left is unchanged: names, files, required members and the keys of raw requests are those of the whole client. Only a member that no code
/// names may have another type (<see cref="UsedTypes"/>).
/// </summary>
internal sealed class UsedPart
{
    private readonly HashSet<string> _used;
    private readonly KeptNames _kept;

    // The operations that batches and pages call, by class and field.
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    private UsedPart(UsedNames used, KeptNames kept)
    {
        _used = new(used.Names, StringComparer.Ordinal);
        _kept = kept;
    }

    public static ClientModel Select(ClientModel client, UsedNames used, KeptNames kept) => new UsedPart(used, kept).Select(client);

    private ClientModel Select(ClientModel client)
    {
        // Batches first: the operations of a batch's job may belong to another tag.
        var withBatches = client.Tags
            .Select(tag => tag with { Batches = tag.Batches.Where(batch => IsUsed(tag, batch)).ToEquatableArray() })
            .ToList();
        foreach (var tag in withBatches)
        {
            _called.UnionWith(tag.Batches.SelectMany(batch => Operations(tag, batch)));
        }

        // An operation that a page's lookup calls may have pages itself.
        while (withBatches.SelectMany(Lookups).ToList().Count(_called.Add) > 0)
        {
        }

        var part = client with
        {
            Tags = withBatches
                .Select(tag => tag with { Operations = tag.Operations.Where(operation => IsUsed(tag, operation)).ToEquatableArray() })
                .Where(tag => tag.Operations.Count + tag.Batches.Count > 0 || IsNamed(tag))
                .ToEquatableArray(),
        };
        return part with { Types = UsedTypes.Select(part, _used, _kept) };
    }

    // Many groups may have a method of one name, such as ListAsync. Code that calls it names the group as well: its property, interface or
    // class.
    private bool IsUsed(TagModel tag, OperationModel operation) =>
        _kept.Has(tag) || _kept.Has(operation) || _called.Contains(Key(tag.ClassName, operation.Field))
        || (IsNamed(tag) && EmittedNames.Of(operation).Any(_used.Contains));

    private bool IsUsed(TagModel tag, BatchModel batch) =>
        _kept.Has(tag) || _kept.Has(batch) || (IsNamed(tag) && EmittedNames.Of(batch).Any(_used.Contains));

    private bool IsNamed(TagModel tag) => EmittedNames.Of(tag).Any(_used.Contains);

    private IEnumerable<string> Lookups(TagModel tag) => tag.Operations
        .Where(operation => operation.Page?.Lookup is not null && IsUsed(tag, operation))
        .Select(operation => Key(operation.Page!.Lookup!.Operation.ClassName, operation.Page.Lookup.Operation.Field));

    private static IEnumerable<string> Operations(TagModel tag, BatchModel batch) =>
        new[] { new OperationReference(tag.ClassName, batch.CreateField), batch.Status, batch.Stop }
            .OfType<OperationReference>()
            .Select(operation => Key(operation.ClassName, operation.Field));

    private static string Key(string className, string field) => className + "." + field;
}
