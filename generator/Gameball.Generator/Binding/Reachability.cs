using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>Finds the types that the operations use: from which tags, and in which direction. Unused types are omitted.</summary>
internal sealed class Reachability(TypeTable types)
{
    public const string SharedGroup = "Shared";

    private readonly Dictionary<string, Reach> _reached = [];
    private readonly UnionEntries _entries = new(types);
    private readonly FixedValues _fixedValues = new(types);

    /// <param name="payloads">Types outside of the operations.</param>
    public static EquatableArray<TypeModel> SelectReachable(
        TypeTable types, IEnumerable<TagModel> tags, IEnumerable<Payload> payloads, JsonDirections directions)
    {
        var reachability = new Reachability(types);
        foreach (var tag in tags)
        {
            foreach (var operation in tag.Operations)
            {
                reachability.Visit(operation.Body?.Type, MessageUse.SentRequest, tag.Key);
                reachability.Visit(operation.Response?.Type, MessageUse.ReceivedResponse, tag.Key);
                foreach (var error in operation.Errors)
                {
                    reachability.Visit(error.Type, MessageUse.ReceivedResponse, tag.Key);
                }

                foreach (var part in operation.Body?.Parts ?? [])
                {
                    reachability.Visit(part.Type, MessageUse.SentRequest, tag.Key);
                }

                foreach (var parameter in operation.Parameters)
                {
                    reachability.Visit(parameter.Type, MessageUse.SentRequest, tag.Key);
                }
            }
        }

        foreach (var payload in payloads)
        {
            reachability.Visit(payload.Type, payload.Use, SharedGroup);
        }

        return reachability.Reached(directions).ToEquatableArray();
    }

    private IEnumerable<TypeModel> Reached(JsonDirections directions) =>
        from type in types.All
        where _reached.ContainsKey(type.Name)
        let reach = _reached[type.Name]
        select Adapt(type, reach.Use) with { Group = reach.Group, Use = directions == JsonDirections.Both ? TypeUse.Both : reach.Use.Code() };

    // A caller cannot send a property that only the server sets, so 'required' applies only to the direction of the property.
    private TypeModel Adapt(TypeModel type, MessageUse use) => type switch
    {
        RecordModel record =>
            record with { Properties = record.Properties.Select(property => Adapt(property, record.Name, use)).ToEquatableArray() },
        UnionModel union => union with { Entries = _entries.Build(union), Cases = union.Cases.Select((_, i) => Adapt(union, i)).ToEquatableArray() },
        _ => type,
    };

    private PropertyModel Adapt(PropertyModel property, string record, MessageUse use)
    {
        var isReadOnly = types.IsReadOnly(record, property.WireName);
        var isWriteOnly = types.IsWriteOnly(record, property.WireName);
        var isAbsent = (isReadOnly && use.IsInRequests()) || (isWriteOnly && use.IsInResponses());
        var adapted = property with
        {
            Required = property.Required && !isAbsent,
            IsRequiredInRequests = property.Required && isAbsent && !isReadOnly && use.IsSentInRequests(),

            // Without its discriminator an object would not match its case.
            IsReadOnly = isReadOnly && use.IsSentInRequests() && !_fixedValues.IsDiscriminator(record, property.WireName),
        };
        return _fixedValues.Find(record, adapted) is { } constant ? adapted with { Constant = constant } : adapted;
    }

    private UnionCaseModel Adapt(UnionModel union, int index)
    {
        var unionCase = union.Cases[index];
        var properties = unionCase.Type is { Kind: TypeKind.Record, Name: { } name } && _reached.TryGetValue(name, out var reach)
            ? ((RecordModel)Adapt(types[name], reach.Use)).Properties
            : EquatableArray<PropertyModel>.Empty;
        return unionCase with { ImpliedDiscriminator = _fixedValues.Find(union, index, properties) };
    }

    private void Visit(TypeRef? from, MessageUse use, string group)
    {
        // A stack instead of recursion, because the records of one document may form a chain of any length.
        var pending = new Stack<TypeRef>();
        Push(pending, from);
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            Push(pending, type.Element);
            if (type.Name is not { } name || !Mark(name, use, group))
            {
                continue;
            }

            foreach (var inner in TypesIn(types[name]))
            {
                Push(pending, inner);
            }
        }
    }

    private bool Mark(string name, MessageUse use, string group)
    {
        _reached.TryGetValue(name, out var known);
        var next = known is null ? new(use, group) : new Reach(known.Use | use, known.Group == group ? group : SharedGroup);
        _reached[name] = next;
        return known is null || next.Use != known.Use || next.Group != known.Group;
    }

    private static IEnumerable<TypeRef?> TypesIn(TypeModel type) => type switch
    {
        RecordModel record => record.Properties.Select(property => property.Type).Prepend(record.Extra),
        UnionModel union => union.Cases.Select(unionCase => unionCase.Type),
        _ => [],
    };

    private static void Push(Stack<TypeRef> pending, TypeRef? type)
    {
        if (type is not null)
        {
            pending.Push(type);
        }
    }

    private sealed record Reach(MessageUse Use, string Group);
}
