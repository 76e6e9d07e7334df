using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Binds objects with known properties. A record gets its name first and its properties later, so that it may contain itself.
/// </summary>
internal sealed class RecordBinder(BindingContext context, SchemaBinder schemas)
{
    // Keywords of an inline schema that may have a type of its own.
    private static readonly string[] s_typed = ["properties", "items", "enum", "const", "allOf", "oneOf", "anyOf", "additionalProperties"];

    private readonly AliasBinder _aliases = new(context.Problems);

    public TypeRef Start(SpecNode schema, SchemaView view, TypeRef type)
    {
        var record = new RecordModel(
            type.Name!, "", TypeUse.None, context.Documentation.OfType(schema), EquatableArray<PropertyModel>.Empty, Extra: null, ExtraName: "");
        context.Types.Set(record);
        context.Unfinished.Add(() => context.Types.Set(Fill(record, view)));
        return type;
    }

    private RecordModel Fill(RecordModel record, SchemaView view)
    {
        var hint = new NameHint(record.Name);
        var names = new NameScope(StringComparer.Ordinal, [.. ReservedNames.RecordMembers, record.Name], "Value");
        CheckRequired(view);
        var sources = _aliases.WithoutAliases(view.Properties());
        var wanted = sources.Select(source => new WantedName(Identifier.Pascal(source.Member.Name, "Property"), source.Member.Name));
        var claimed = names.ClaimAll(wanted.ToList());
        var properties = new PropertyModel[sources.Count];
        foreach (var at in InOrder(sources))
        {
            properties[at] = Property(sources[at], claimed[at], view, hint);
        }

        return record with
        {
            Properties = properties.ToEquatableArray(),
            Extra = schemas.Elements.OfExtra(view, hint),
            ExtraName = names.Claim("AdditionalProperties"),
        };
    }

    // Types get their names in the order of binding. If the types of two properties have the same name (line, lines), the order of the
    // document must not decide which one gets it.
    private static IEnumerable<int> InOrder(IReadOnlyList<PropertySource> sources)
    {
        var all = Enumerable.Range(0, sources.Count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var areTwins = sources.Where(IsInline).Any(source => !names.Add(InlineName(source)));
        return areTwins ? all.OrderBy(at => sources[at].Member.Name, StringComparer.Ordinal) : all;
    }

    private static string InlineName(PropertySource source)
    {
        var name = Identifier.Pascal(source.Member.Name, "Property");
        return source.Schema.Has("items") ? Singular.FromPlural(name) : name;
    }

    private static bool IsInline(PropertySource source) =>
        source.Schema.IsMapping && !source.Schema.Has(ReferenceResolver.Keyword) && s_typed.Any(source.Schema.Has);

    private PropertyModel Property(PropertySource source, string name, SchemaView view, NameHint hint)
    {
        var (member, schema) = (source.Member, source.Schema);
        var type = schemas.Bind(schema, (schema.IsMerged ? hint : context.Namer.HintFor(source.Owner, hint)).Property(member.Name));
        if (source.Other is { } other)
        {
            var file = FilePath.NameOf(other.Place.Path);
            context.Problems.Add(SchemaProblems.DifferingProperty(member.NamePlace, member.Name, other.Place, file));
        }

        var stated = schema.IsMapping ? context.Flattener.View(schema) : null;
        var isReadOnly = stated?.IsSet("readOnly") == true;
        if (isReadOnly || stated?.IsSet("writeOnly") == true)
        {
            context.Types.SetOneWay(hint.Text, member.Name, isReadOnly ? TypeUse.Read : TypeUse.Written);
        }

        AddConstants(hint.Text, member.Name, stated);
        var isSecret = stated?.TextOf("format") == "password";
        var isRequired = view.Required.Contains(member.Name);
        return new(
            member.Name, name, type, isRequired, context.Documentation.OfUse(schema), IsSecret: isSecret, Aliases: _aliases.Bind(source, isRequired));
    }

    // Such names are mostly misspelt or from a removed property: a required member would reject responses without it.
    private void CheckRequired(SchemaView view)
    {
        var known = new HashSet<string>(view.Properties().Select(property => property.Member.Name), StringComparer.Ordinal);
        foreach (var name in view.All("required").SelectMany(names => names.Items).Where(_ => !view.Has("patternProperties")))
        {
            if (name.Node.Kind == NodeKind.Text && !known.Contains(name.Text))
            {
                context.Problems.Add(SchemaProblems.UndeclaredRequired(name.Place, name.Text));
            }
        }
    }

    // A union distinguishes its cases by them.
    private void AddConstants(string record, string wireName, SchemaView? view)
    {
        var entries = view is null ? [] : EnumEntry.Read(view);
        if (entries.Count is > 0 and <= EnumValues.MostNamed
            && entries.All(entry => entry.Value.Kind is NodeKind.Text or NodeKind.Number or NodeKind.Boolean))
        {
            context.Types.SetConstants(record, wireName, entries.Select(entry => entry.Value.Text).Distinct().ToEquatableArray());
        }
    }
}
