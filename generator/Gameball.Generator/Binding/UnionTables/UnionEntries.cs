using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// Builds the table by which a union's reader selects a case: the shape of each case in JSON, with only the names that distinguish it
/// from the others.
/// </summary>
internal sealed class UnionEntries(TypeTable types)
{
    // The limit of nested lists whose items are compared; a list nested deeper counts as any list.
    private const int MaxDepth = 3;

    // Unions of unions that refer to each other would repeat everything in each table. A value without an entry is kept as JSON.
    private const int MaxEntries = 256;

    // The limit of members to look inside, because each may lead to more members. Real documents have a few dozen.
    private const int MaxLooks = 2_000;

    private int _looks;

    public EquatableArray<UnionEntryModel> Build(UnionModel union)
    {
        _looks = 0;
        return Distinguish(Shapes(union, []).Take(MaxEntries).ToList(), 0).ToEquatableArray();
    }

    private IReadOnlyList<UnionEntryModel> Distinguish(IReadOnlyList<UnionShape> shapes, int depth)
    {
        var entries = UnionEntryReducer.KeepValues(UnionEntryReducer.Keep(shapes.Select(shape => shape.Entry).ToList()).ToList()).ToList();
        return depth < MaxDepth && NestedUnionEntries.AreAlike(entries) ? WithMembers(shapes, entries, depth) : entries;
    }

    // Cases with the same outer shape may differ inside a member that they share.
    private List<UnionEntryModel> WithMembers(IReadOnlyList<UnionShape> shapes, List<UnionEntryModel> entries, int depth)
    {
        var members = shapes
            .SelectMany((shape, i) =>
                (shape.Record?.Properties ?? []).Select(property => new UnionMember(i, property.WireName, property.Type)))
            .Where(member => member.Type.Kind is TypeKind.Record or TypeKind.List or TypeKind.Map)
            .GroupBy(member => member.Name)
            .Where(group => group.Select(member => member.Type).Distinct().Skip(1).Any())
            .TakeWhile(group => (_looks += group.Count()) <= MaxLooks);
        foreach (var group in members)
        {
            var listed = group.Select(member => new { member.Entry, Shape = Shapes(member.Type, 0, []).First() }).ToList();
            var inner = Distinguish(listed.Select(member => member.Shape).ToList(), depth + 1);
            if (NestedUnionEntries.AreDistinct(inner))
            {
                for (var i = 0; i < listed.Count; i++)
                {
                    var entry = entries[listed[i].Entry];
                    var nested = entry.Members.Append(new(group.Key, NestedUnionEntries.Reduce(inner, i)));
                    entries[listed[i].Entry] = entry with { Members = nested.ToEquatableArray() };
                }
            }
        }

        return entries;
    }

    private IEnumerable<UnionShape> Shapes(UnionModel union, HashSet<string> seen)
    {
        // A union inside several cases counts for the first one only: of equal entries the first is selected anyway.
        if (!seen.Add(union.Name))
        {
            return [];
        }

        var shapes = new List<UnionShape>();
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var (index, value) = (i, types.DiscriminatorOf(union.Name, i));
            shapes.AddRange(Shapes(union.Cases[i].Type, 0, seen)
                .Select(shape => shape with { Entry = (value is null ? shape.Entry : With(shape.Entry, value)) with { Case = index } }));
        }

        // A type that is a case of its own is read as that case, even if a case that is a union contains it too.
        bool IsNested(UnionShape shape) => union.Cases[shape.Entry.Case].Type.Kind == TypeKind.Union;
        var own = new HashSet<UnionEntryModel>(shapes.Where(shape => !IsNested(shape)).Select(shape => shape.Entry with { Case = 0 }));
        return shapes.Where(shape => !IsNested(shape) || !own.Contains(shape.Entry with { Case = 0 }));
    }

    private IEnumerable<UnionShape> Shapes(TypeRef type, int depth, HashSet<string> seen) => type.Kind switch
    {
        TypeKind.Record => [Shape((RecordModel)types[type.Name!])],
        TypeKind.Union => Shapes((UnionModel)types[type.Name!], seen),
        TypeKind.List or TypeKind.Map => [new(Entry(TokensOf(type.Kind)) with { Items = Items(type.Element!, depth + 1, seen) })],
        _ => [new(Entry(ValueOf(type)))],
    };

    private EquatableArray<UnionEntryModel> Items(TypeRef element, int depth, HashSet<string> seen)
    {
        // A union keeps unknown values, so any list may be a list of it; the same is true for a list of anything.
        if (depth > MaxDepth || element.Kind is TypeKind.Any or TypeKind.Union)
        {
            return EquatableArray<UnionEntryModel>.Empty;
        }

        return UnionEntryReducer.Keep(Shapes(element, depth, seen).Select(shape => shape.Entry).ToList()).ToEquatableArray();
    }

    private UnionShape Shape(RecordModel record)
    {
        var required = record.Properties
            .Where(property => property.Required && !types.IsWriteOnly(record.Name, property.WireName))
            .ToList();
        var entry = Entry(UnionTokens.Object) with
        {
            Required = required.Count,
            Names = required.Concat(record.Properties).Distinct()
                .Select(property => new UnionNameModel(property.WireName, ValueOf(property.Type)))
                .ToEquatableArray(),
            Constants = types.ConstantsOf(record.Name).ToEquatableArray(),
        };
        return new(entry, record);
    }

    private static UnionEntryModel With(UnionEntryModel entry, DiscriminatorValue stated)
    {
        // In a case that is a union, each shape has its own value already; only a mapping can add to it.
        var own = entry.Constants
            .Where(constant => constant.Name == stated.Property && constant.Values.Count == 1)
            .SelectMany(constant => constant.Values)
            .ToList();
        var values = stated.IsMapped ? stated.Values.Concat(own) : own.Count > 0 ? own : stated.Values;
        var discriminator = entry.Names.FirstOrDefault(name => name.Name == stated.Property) ?? new UnionNameModel(stated.Property);
        var required = entry.Names.Take(entry.Required).Prepend(discriminator).Distinct().ToList();
        return entry with
        {
            // A discriminator is required, whether or not each schema declares it so.
            Required = required.Count,
            Names = required.Concat(entry.Names).Distinct().ToEquatableArray(),
            Constants = entry.Constants.Where(constant => constant.Name != stated.Property)
                .Prepend(new(stated.Property, values.Distinct().ToEquatableArray()))
                .ToEquatableArray(),
        };
    }

    private UnionTokens ValueOf(TypeRef type) =>
        TokensOf(type.Kind == TypeKind.Enum ? ((EnumModel)types[type.Name!]).Underlying : type.Kind);

    private static UnionTokens TokensOf(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => UnionTokens.Scalar,
        TypeKind.String => UnionTokens.Text,
        TypeKind.Boolean => UnionTokens.Boolean,
        TypeKind.Int32 => UnionTokens.Int32,
        TypeKind.Int64 => UnionTokens.Int64,
        TypeKind.Decimal or TypeKind.Single or TypeKind.Double => UnionTokens.Number,
        TypeKind.DateTime or TypeKind.Date => UnionTokens.DateTime,
        TypeKind.Guid => UnionTokens.Guid,
        TypeKind.Bytes => UnionTokens.Bytes,
        TypeKind.Record or TypeKind.Map => UnionTokens.Object,
        TypeKind.List => UnionTokens.Array,
        _ => UnionTokens.None,
    };

    private static UnionEntryModel Entry(UnionTokens tokens) => new(0, tokens, 0, default, default, default);

    /// <param name="Record">The type of the object with this shape.</param>
    private sealed record UnionShape(UnionEntryModel Entry, RecordModel? Record = null);

    private sealed record UnionMember(int Entry, string Name, TypeRef Type);
}
