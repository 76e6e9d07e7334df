using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// The table that a union's reader picks a case by: what each case looks like in JSON, and of its names only those that are needed to tell
/// it from the others.
/// </summary>
internal sealed class UnionEntries(TypeTable types)
{
    // An item tells its list by its first looks; a list of lists of lists is told by being a list.
    private const int MaxDepth = 3;

    // Unions of unions that all lead to each other would repeat everything in each table. What no row tells is kept as JSON.
    private const int MaxRows = 256;

    // Looks inside of members may lead to ever more members. Those of real documents are a few dozen.
    private const int MaxLooks = 2_000;

    private int _looks;

    public EquatableArray<UnionEntryModel> Build(UnionModel union)
    {
        _looks = 0;
        return Tell(Forms(union, []).Take(MaxRows).ToList(), 0).ToEquatableArray();
    }

    private IReadOnlyList<UnionEntryModel> Tell(IReadOnlyList<UnionForm> forms, int depth)
    {
        var rows = UnionEntryReducer.KeepValues(UnionEntryReducer.Keep(forms.Select(form => form.Row).ToList()).ToList()).ToList();
        return depth < MaxDepth && NestedUnionEntries.AreAlike(rows) ? Inside(forms, rows, depth) : rows;
    }

    // Cases that nothing on the outside tells may differ inside of a member that they share.
    private List<UnionEntryModel> Inside(IReadOnlyList<UnionForm> forms, List<UnionEntryModel> rows, int depth)
    {
        var members = forms
            .SelectMany((form, i) =>
                (form.Record?.Properties ?? []).Select(property => new UnionMember(i, property.WireName, property.Type)))
            .Where(member => member.Type.Kind is TypeKind.Record or TypeKind.List or TypeKind.Map)
            .GroupBy(member => member.Name)
            .Where(group => group.Select(member => member.Type).Distinct().Skip(1).Any())
            .TakeWhile(group => (_looks += group.Count()) <= MaxLooks);
        foreach (var group in members)
        {
            var listed = group.Select(member => new { member.Row, Form = Forms(member.Type, 0, []).First() }).ToList();
            var inner = Tell(listed.Select(member => member.Form).ToList(), depth + 1);
            if (NestedUnionEntries.Tell(inner))
            {
                for (var i = 0; i < listed.Count; i++)
                {
                    var row = rows[listed[i].Row];
                    var inside = row.Inside.Append(new(group.Key, NestedUnionEntries.Cut(inner, i)));
                    rows[listed[i].Row] = row with { Inside = inside.ToEquatableArray() };
                }
            }
        }

        return rows;
    }

    private IEnumerable<UnionForm> Forms(UnionModel union, HashSet<string> seen)
    {
        // A union that several cases lead to is the first one's: rows that are equal would tie anyway.
        if (!seen.Add(union.Name))
        {
            return [];
        }

        var forms = new List<UnionForm>();
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var (index, value) = (i, types.DiscriminatorOf(union.Name, i));
            forms.AddRange(Forms(union.Cases[i].Type, 0, seen)
                .Select(form => form with { Row = (value is null ? form.Row : With(form.Row, value)) with { Case = index } }));
        }

        // What is a case of its own is told as that, though another case may hold it too.
        bool IsHeld(UnionForm form) => union.Cases[form.Row.Case].Type.Kind == TypeKind.Union;
        var own = new HashSet<UnionEntryModel>(forms.Where(form => !IsHeld(form)).Select(form => form.Row with { Case = 0 }));
        return forms.Where(form => !IsHeld(form) || !own.Contains(form.Row with { Case = 0 }));
    }

    private IEnumerable<UnionForm> Forms(TypeRef type, int depth, HashSet<string> seen) => type.Kind switch
    {
        TypeKind.Record => [Form((RecordModel)types[type.Name!])],
        TypeKind.Union => Forms((UnionModel)types[type.Name!], seen),
        TypeKind.List or TypeKind.Map => [new(Row(TokensOf(type.Kind)) with { Items = Items(type.Element!, depth + 1, seen) })],
        _ => [new(Row(ValueOf(type)))],
    };

    private EquatableArray<UnionEntryModel> Items(TypeRef element, int depth, HashSet<string> seen)
    {
        // A union keeps what it does not know, so that any list may be one of it; so does a list of anything.
        if (depth > MaxDepth || element.Kind is TypeKind.Any or TypeKind.Union)
        {
            return EquatableArray<UnionEntryModel>.Empty;
        }

        return UnionEntryReducer.Keep(Forms(element, depth, seen).Select(form => form.Row).ToList()).ToEquatableArray();
    }

    private UnionForm Form(RecordModel record)
    {
        var required = record.Properties
            .Where(property => property.Required && !types.IsWriteOnly(record.Name, property.WireName))
            .ToList();
        var row = Row(UnionTokens.Object) with
        {
            Required = required.Count,
            Names = required.Concat(record.Properties).Distinct()
                .Select(property => new UnionNameModel(property.WireName, ValueOf(property.Type)))
                .ToEquatableArray(),
            Constants = types.ConstantsOf(record.Name).ToEquatableArray(),
        };
        return new(row, record);
    }

    private static UnionEntryModel With(UnionEntryModel row, DiscriminatorValue stated)
    {
        // Of a case that is a union, each form has its own value already; only a mapping can add to it.
        var own = row.Constants
            .Where(constant => constant.Name == stated.Property && constant.Values.Count == 1)
            .SelectMany(constant => constant.Values)
            .ToList();
        var values = stated.IsMapped ? stated.Values.Concat(own) : own.Count > 0 ? own : stated.Values;
        var told = row.Names.FirstOrDefault(name => name.Name == stated.Property) ?? new UnionNameModel(stated.Property);
        var required = row.Names.Take(row.Required).Prepend(told).Distinct().ToList();
        return row with
        {
            // A discriminator has to be there, whether or not each schema says so.
            Required = required.Count,
            Names = required.Concat(row.Names).Distinct().ToEquatableArray(),
            Constants = row.Constants.Where(constant => constant.Name != stated.Property)
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

    private static UnionEntryModel Row(UnionTokens tokens) => new(0, tokens, 0, default, default, default);

    /// <param name="Record">The type of an object that it is the form of.</param>
    private sealed record UnionForm(UnionEntryModel Row, RecordModel? Record = null);

    private sealed record UnionMember(int Row, string Name, TypeRef Type);
}
