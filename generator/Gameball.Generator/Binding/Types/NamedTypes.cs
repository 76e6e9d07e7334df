using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Types with a name of their own: claims the names and creates the enums.</summary>
internal sealed class NamedTypes(
    ProblemSink problems, TypeNamer namer, TypeTable types, DocumentationBinder documentation, ShapeEquality shapes)
{
    private readonly Dictionary<string, NamedType> _explicit = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the existing type of an equal schema with the same <c>x-gameball-name</c>.</summary>
    public TypeRef? Shared(SpecNode schema, TypeKind kind)
    {
        if (namer.Explicit(schema) is not { } name || !_explicit.TryGetValue(name, out var other))
        {
            return null;
        }

        if (other.Type.Kind == kind && shapes.AreSame(other.Schema, schema))
        {
            return other.Type;
        }

        problems.Add(DocumentProblems.ConflictingName(schema.Place, name, other.Schema.Place, FilePath.NameOf(other.Schema.Place.Path)));
        return null;
    }

    public TypeRef Claim(SpecNode schema, NameHint hint, TypeKind kind)
    {
        var type = new TypeRef(kind, namer.Claim(schema, hint));
        if (namer.Explicit(schema) is { } name && !_explicit.ContainsKey(name))
        {
            _explicit.Add(name, new(schema, type));
        }

        return type;
    }

    /// <param name="type">The stated type; empty for no type or several types.</param>
    /// <returns><see langword="null"/> when the schema lists no values, or values that need no names.</returns>
    public TypeRef? TryBindEnum(SpecNode schema, SchemaView view, string type, NameHint hint)
    {
        if (!EnumValues.AreNamed(view, type))
        {
            return null;
        }

        var entries = EnumEntry.Read(view);
        if (BindEnum(schema, entries, type, view.TextOf("format"), hint) is { } named)
        {
            return named;
        }

        if (view["enum"] is { } values && (entries.Count > 0 || values.Node.Items.Count == 0))
        {
            var description = entries.Count == 0 ? "An empty enum"
                : entries.Any(entry => entry.Value.Kind is NodeKind.Mapping or NodeKind.Sequence) ? "An enum of objects or lists"
                : "An enum of numbers with more than 28 digits";
            problems.Add(BindingProblems.UntypedSchema(view.PlaceOf("enum"), description));
        }

        return TypeRef.Any;
    }

    /// <returns><see langword="null"/> when the list is empty or has values that are not plain.</returns>
    public TypeRef? BindEnum(SpecNode schema, IEnumerable<EnumEntry> entries, string type, string format, NameHint hint)
    {
        if (EnumValues.Create(entries, type, format) is not { } listed)
        {
            return null;
        }

        if (Shared(schema, TypeKind.Enum) is { } shared)
        {
            return shared;
        }

        var reference = Claim(schema, hint, TypeKind.Enum);
        var named = Name(schema, reference.Name!, listed.Values).ToEquatableArray();
        types.Set(new EnumModel(reference.Name!, "", TypeUse.None, documentation.OfType(schema), listed.Underlying, named));
        return reference;
    }

    private IEnumerable<EnumValueModel> Name(SpecNode schema, string name, IReadOnlyList<ListedValue> values)
    {
        if (values.Count <= EnumValues.MostNamed)
        {
            return EnumValues.Name(name, values);
        }

        problems.Add(SchemaProblems.ManyValues(schema.NamePlace("enum"), values.Count, EnumValues.MostNamed));
        return [];
    }

    private sealed record NamedType(SpecNode Schema, TypeRef Type);
}
