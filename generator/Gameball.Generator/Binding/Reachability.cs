using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>Which types the operations reach: from where, in which direction. What none reaches is left out.</summary>
internal sealed class Reachability(TypeTable types)
{
    public const string SharedGroup = "Shared";

    private readonly Dictionary<string, Reach> _reached = [];
    private readonly UnionEntries _rows = new(types);
    private readonly FixedValues _told = new(types);

    /// <param name="payloads">Types that no operation carries.</param>
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

    // Nobody can send what only the server sets, so 'required' holds for the direction that the property travels.
    private TypeModel Adapt(TypeModel type, MessageUse use) => type switch
    {
        RecordModel record =>
            record with { Properties = record.Properties.Select(property => Adapt(property, record.Name, use)).ToEquatableArray() },
        UnionModel union => union with { Rows = _rows.Build(union), Cases = union.Cases.Select((_, i) => Adapt(union, i)).ToEquatableArray() },
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

            // Without what tells its case, an object is none.
            IsReadOnly = isReadOnly && use.IsSentInRequests() && !_told.Tells(record, property.WireName),
        };
        return _told.Find(record, adapted) is { } constant ? adapted with { Constant = constant } : adapted;
    }

    private UnionCaseModel Adapt(UnionModel union, int index)
    {
        var choice = union.Cases[index];
        var properties = choice.Type is { Kind: TypeKind.Record, Name: { } name } && _reached.TryGetValue(name, out var reach)
            ? ((RecordModel)Adapt(types[name], reach.Use)).Properties
            : EquatableArray<PropertyModel>.Empty;
        return choice with { Told = _told.Find(union, index, properties) };
    }

    private void Visit(TypeRef? from, MessageUse use, string group)
    {
        // A list of work, not recursion: the records of one document may form a chain of any length.
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

            foreach (var part in PartsOf(types[name]))
            {
                Push(pending, part);
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

    private static IEnumerable<TypeRef?> PartsOf(TypeModel type) => type switch
    {
        RecordModel record => record.Properties.Select(property => property.Type).Prepend(record.Extra),
        UnionModel union => union.Cases.Select(choice => choice.Type),
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
