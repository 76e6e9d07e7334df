using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Objects with known properties. A record is named at once and filled later, so that it may contain itself.</summary>
internal sealed class RecordBinder(
    ProblemSink problems, TypeTable types, SchemaBinder schemas, DocumentationBinder documentation)
{
    private readonly Queue<RecordModel> _started = new();
    private readonly Dictionary<string, SchemaView> _views = [];

    public TypeRef Start(Cursor schema, SchemaView view, TypeRef type)
    {
        if (schema.Has("discriminator"))
        {
            problems.Add(BindingProblems.PartlyTyped(schema.NamePlace("discriminator"), "discriminator"));
        }

        var record = new RecordModel(
            type.Name!, "", TypeUse.None, documentation.OfType(schema), EquatableArray<PropertyModel>.Empty, Extra: null, ExtraName: "");
        types.Set(record);
        _views.Add(record.Name, view);
        _started.Enqueue(record);
        return type;
    }

    public void Complete()
    {
        while (_started.Count > 0)
        {
            var record = _started.Dequeue();
            types.Set(Fill(record, _views[record.Name]));
        }
    }

    private RecordModel Fill(RecordModel record, SchemaView view)
    {
        var hint = new NameHint(record.Name);
        var names = new NameScope(StringComparer.Ordinal, [.. ReservedNames.RecordMembers, record.Name], "Value");
        var properties = view.Properties()
            .Select(property => Property(property.Member, property.Schema, view, hint, names))
            .ToEquatableArray();
        return record with { Properties = properties, Extra = Extra(view, hint), ExtraName = names.Claim("AdditionalProperties") };
    }

    private PropertyModel Property(Member member, Cursor schema, SchemaView view, NameHint hint, NameScope names)
    {
        var name = names.Claim(Identifier.Pascal(member.Name, "Property"));
        var type = schemas.Bind(schema, hint.Property(member.Name));
        if (schema.Says("readOnly") || schema.Says("writeOnly"))
        {
            types.SetOneWay(hint.Text, member.Name, schema.Says("readOnly") ? TypeUse.Read : TypeUse.Written);
        }

        return new(member.Name, name, type, view.Required.Contains(member.Name), documentation.OfUse(schema));
    }

    private TypeRef? Extra(SchemaView view, NameHint hint)
    {
        if (view.Has("patternProperties"))
        {
            problems.Add(BindingProblems.UntypedSchema(view.PlaceOf("patternProperties"), "'patternProperties'"));
            return TypeRef.Any;
        }

        // Branches and derived schemas bring properties of their own, whatever the rest says.
        if (view.Has("oneOf") || view.Has("anyOf") || view.Has("discriminator"))
        {
            return TypeRef.Any;
        }

        return (view["additionalProperties"] ?? view["unevaluatedProperties"]) switch
        {
            { IsFalse: true } => null,
            { IsMapping: true } values => schemas.Bind(values, hint.Value),
            _ => TypeRef.Any,
        };
    }
}
