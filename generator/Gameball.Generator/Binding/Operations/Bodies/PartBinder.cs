using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Binds the parts of a multipart body, each as a parameter of the method.</summary>
internal sealed class PartBinder(
    SchemaBinder schemas, SchemaFlattener flattener, DocumentationBinder documentation, EncodingBinder encodings)
{
    // Keywords for further parts. A document without them expects no further parts.
    private static readonly string[] s_further = ["additionalProperties", "patternProperties"];

    private readonly PartSources _sources = new(flattener);

    /// <returns><see langword="null"/> if the schema declares no parts except files of any name.</returns>
    public EquatableArray<PartModel>? Bind(SpecNode media, NameHint hint, bool required, NameScope names)
    {
        if (media["schema"] is not { IsMapping: true } schema || flattener.View(schema) is not { } view)
        {
            return null;
        }

        var sources = _sources.Collect(view);
        var further = s_further.Any(view.Has) ? FurtherType(view, hint) : null;
        if (sources.Count == 0 && further?.Element is null or { Kind: TypeKind.File or TypeKind.Any })
        {
            return null;
        }

        hint = PointerNames.ComponentOf(schema) is { } component ? new(Identifier.Pascal(component, "Type")) : hint;

        // A part has a name (RFC 7578), and the client sends an object with an empty one as further parts.
        var sent = sources.Where(source => source.Name.Length > 0 && !source.Schemas.All(IsReadOnly)).ToList();
        var claimed = names.ClaimAll([.. sent.Select(source => new WantedName(Identifier.Camel(source.Name, "part"), source.Name))]);
        return sent
            .Select((source, i) => Part(source, claimed[i], media["encoding"]?[source.Name], hint, required && source.Required))
            .Concat(Further(further, names))
            .ToEquatableArray();
    }

    private TypeRef? FurtherType(SchemaView view, NameHint hint) =>
        (view["additionalProperties"] is { } values ? FileType(values, contentType: null) : null) is { } file ? TypeRef.MapOf(file)
        : schemas.Elements.OfExtra(view, hint) is { } type ? TypeRef.MapOf(type)
        : null;

    private static IEnumerable<PartModel> Further(TypeRef? type, NameScope names)
    {
        if (type is not null)
        {
            yield return new("", names.Claim("additionalParts"), type, Required: false, Documentation.None);
        }
    }

    private PartModel Part(PartSource source, string name, SpecNode? encoding, NameHint hint, bool required)
    {
        var contentType = encoding?.TextOf("contentType") is { Length: > 0 } text ? text : null;
        var type = TypeOf(source, contentType, hint.Property(source.Name));
        var isFile = type.Kind == TypeKind.File || type.Element?.Kind == TypeKind.File;
        var part = new PartModel(
            source.Name,
            name,
            type with { Nullable = required && type.MayBeNull },
            required,
            required && type.MayBeNull ? DocumentationBinder.OrNull(documentation.OfUse(source.Schemas[0]))
                : documentation.OfUse(source.Schemas[0]),
            isFile ? contentType : Concrete(contentType) ?? EncodedType(source.Schemas[0]));
        if (encoding is not { IsMapping: true } stated)
        {
            return part;
        }

        var encoded = encodings.Encode(part, stated);
        return isFile ? encoded with { Style = ParameterStyle.Default } : encoded;
    }

    private TypeRef TypeOf(PartSource source, string? contentType, NameHint hint)
    {
        var (first, all) = (source.Schemas[0], source.Schemas);
        return all.Select(schema => FileType(schema, contentType)).FirstOrDefault(type => type is not null)
            ?? (all.All(schema => SchemaEquality.AreSame(schema.Node, first.Node)) ? schemas.Bind(first, hint)
                : schemas.Plain(first, all, hint) ?? TypeRef.Any);
    }

    // From 3.1 on, a string with encoded bytes is binary content for the reader of the part.
    private string? EncodedType(SpecNode schema)
    {
        if (!schema.IsMapping)
        {
            return null;
        }

        var view = flattener.View(schema);
        return view.TextOf("contentEncoding").Length > 0 ? "application/octet-stream"
            : view["items"] is { IsMapping: true } items && flattener.View(items).TextOf("contentEncoding").Length > 0 ? "application/octet-stream"
            : null;
    }

    // A value has one media type; if the document allows several, the runtime chooses one.
    private static string? Concrete(string? contentType) =>
        contentType is not null && contentType.IndexOf(',') < 0 && MediaTypes.Concrete(contentType, "") is { Length: > 0 } one ? one : null;

    /// <returns><see langword="null"/> if the part is not a file.</returns>
    private TypeRef? FileType(SpecNode schema, string? contentType)
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
        var types = SchemaTypes.Read(view["type"]);
        // A choice of null, a string and a file is a file, because a file can contain the string.
        var choices = SchemaChoices.Keywords.SelectMany(keyword => view[keyword]?.Items ?? []).Where(choice => choice.IsMapping);
        return MediaTypes.IsBinary(view)
            || (contentType is not null && MediaTypes.IsBytes(contentType) && (types.Count == 0 || types.Contains("string")))
            || choices.Any(choice => MediaTypes.IsBinary(flattener.View(choice)));
    }

    private bool IsReadOnly(SpecNode schema) => schema.IsMapping && flattener.View(schema).IsSet("readOnly");
}
