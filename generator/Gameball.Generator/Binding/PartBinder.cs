using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The parts of a multipart body, each a parameter of the method.</summary>
internal sealed class PartBinder(
    SchemaBinder schemas, SchemaFlattener flattener, DocumentationBinder documentation, EncodingBinder encodings)
{
    // A choice of null, text and a file is a file: text can be one.
    private static readonly string[] s_choices = ["oneOf", "anyOf"];

    /// <returns><see langword="null"/> when the schema names no parts.</returns>
    public EquatableArray<PartModel>? Bind(Cursor media, NameHint hint, bool required, NameScope names)
    {
        if (media["schema"] is not { IsMapping: true } schema || flattener.View(schema) is not { HasProperties: true } view)
        {
            return null;
        }

        hint = PointerNames.ComponentOf(schema) is { } component ? new(Identifier.Pascal(component, "Type")) : hint;
        return view.Properties().Concat(OfCases(view)).GroupBy(property => property.Member.Name).Select(same => same.First())
            .Where(property => !IsReadOnly(property.Schema))
            .Select(property => Part(
                property.Member.Name,
                property.Schema,
                media["encoding"]?[property.Member.Name],
                hint,
                required && view.Required.Contains(property.Member.Name),
                names))
            .ToEquatableArray();
    }

    private PartModel Part(string wireName, Cursor schema, Cursor? encoding, NameHint hint, bool required, NameScope names)
    {
        var contentType = encoding?.TextOf("contentType") is { Length: > 0 } text ? text : null;
        var type = FileType(schema, contentType) ?? schemas.Bind(schema, hint.Property(wireName));
        var isFile = type.Kind == TypeKind.File || type.Element?.Kind == TypeKind.File;
        var part = new PartModel(
            wireName,
            names.Claim(Identifier.Camel(wireName, "part")),
            type with { Nullable = false },
            required && !type.Nullable,
            documentation.OfUse(schema),
            isFile ? contentType : Concrete(contentType));
        if (encoding is not { IsMapping: true } stated)
        {
            return part;
        }

        var encoded = encodings.Encode(part, stated);
        return isFile ? encoded with { Style = ParameterStyle.Default } : encoded;
    }

    // A value is of one type; of several that it could be, the runtime's own choice is one.
    private static string? Concrete(string? contentType) =>
        contentType is not null && contentType.IndexOf(',') < 0 && MediaTypes.Concrete(contentType, "") is { Length: > 0 } one ? one : null;

    /// <returns><see langword="null"/> when the part is no file.</returns>
    private TypeRef? FileType(Cursor schema, string? contentType)
    {
        if (!schema.IsMapping)
        {
            return null;
        }

        var view = flattener.View(schema);
        if (IsFile(view, contentType))
        {
            return TypeRef.File;
        }

        return view["items"] is { IsMapping: true } items && IsFile(flattener.View(items), contentType)
            ? TypeRef.ListOf(TypeRef.File)
            : null;
    }

    private bool IsFile(SchemaView view, string? contentType)
    {
        var types = SchemaTypes.Of(view["type"]);
        var choices = s_choices.SelectMany(keyword => view[keyword]?.Items ?? []).Where(choice => choice.IsMapping);
        return MediaTypes.IsBinary(view)
            || (contentType is not null && MediaTypes.IsBytes(contentType) && (types.Count == 0 || types.Contains("string")))
            || choices.Any(choice => MediaTypes.IsBinary(flattener.View(choice)));
    }

    // Beside stated parts a choice adds those of its cases: which of them are given tells the case.
    private IEnumerable<PropertySource> OfCases(SchemaView view) => s_choices
        .SelectMany(view.All)
        .SelectMany(choice => choice.Items)
        .Where(branch => branch.IsMapping)
        .SelectMany(branch => flattener.View(branch).Properties());

    private bool IsReadOnly(Cursor schema) => schema.IsMapping && flattener.View(schema).Says("readOnly");
}
