using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The parts of a multipart body, each a parameter of the method, and the fields of a form.</summary>
internal sealed class PartBinder(SchemaBinder schemas, SchemaFlattener flattener, DocumentationBinder documentation)
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
        return view.Properties()
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

    /// <summary>The fields of a form that are not laid out as the rest.</summary>
    public static EquatableArray<PartModel> Fields(Cursor media) =>
        (media["encoding"] is { IsMapping: true } encodings ? encodings.Node.Members : [])
            .Select(member => Field(member.Name, media["encoding"]!.Of(member)))
            .Where(field => field.Style != ParameterStyle.Default)
            .ToEquatableArray();

    private static PartModel Field(string name, Cursor encoding)
    {
        var style = Style(encoding);
        return new(
            name, "", TypeRef.Any, false, Documentation.None, Style: style, Explode: ParameterStyles.Explodes(encoding, style));
    }

    private static ParameterStyle Style(Cursor encoding)
    {
        var stated = ParameterStyles.OfEncoding(encoding);
        var isJson = MediaTypes.IsJson(encoding.TextOf("contentType")) && encoding.TextOf("contentType").IndexOf('*') < 0;
        return stated != ParameterStyle.Default ? stated
            : isJson ? ParameterStyle.Json
            : encoding.Has("explode") ? ParameterStyle.Form
            : ParameterStyle.Default;
    }

    private PartModel Part(string wireName, Cursor schema, Cursor? encoding, NameHint hint, bool required, NameScope names)
    {
        var contentType = encoding?.TextOf("contentType") is { Length: > 0 } stated ? stated : null;
        var type = FileType(schema, contentType) ?? schemas.Bind(schema, hint.Property(wireName));
        return new(
            wireName,
            names.Claim(Identifier.Camel(wireName, "part")),
            type with { Nullable = false },
            required && !type.Nullable,
            documentation.OfUse(schema),
            type.Kind == TypeKind.File || type.Element?.Kind == TypeKind.File ? contentType : Concrete(contentType));
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

    private bool IsReadOnly(Cursor schema) => schema.IsMapping && flattener.View(schema).Says("readOnly");
}
