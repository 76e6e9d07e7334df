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
                reachability.Visit(TypeGraph.Sent(operation), MessageUse.SentRequest, tag.Key);
                reachability.Visit(TypeGraph.Received(operation), MessageUse.ReceivedResponse, tag.Key);
            }
        }

        foreach (var payload in payloads)
        {
            reachability.Visit([payload.Type], payload.Use, SharedGroup);
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

    private void Visit(IEnumerable<TypeRef> from, MessageUse use, string group) =>
        TypeGraph.Walk(from, name => TypeGraph.Inside(types[name]), name => Mark(name, use, group));

    private bool Mark(string name, MessageUse use, string group)
    {
        _reached.TryGetValue(name, out var known);
        var next = known is null ? new(use, group) : new Reach(known.Use | use, known.Group == group ? group : SharedGroup);
        _reached[name] = next;
        return known is null || next.Use != known.Use || next.Group != known.Group;
    }

    private sealed record Reach(MessageUse Use, string Group);
}
