using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>Binds the bodies of requests.</summary>
internal sealed class BodyBinder(
    ProblemSink problems, ReferenceResolver references, SchemaBinder schemas, PartBinder parts, EncodingBinder encodings)
{
    /// <summary>
    /// Returns the alternative bodies of an operation; none for an operation without a body. If it accepts JSON or a form, other media
    /// types for the same values are omitted, except those with files.
    /// </summary>
    public IReadOnlyList<BodyModel> Bind(OperationSource source, string typeBase, NameScope names)
    {
        if (source.Operation["requestBody"] is not { } stated || references.Resolve(stated) is not { } request)
        {
            return [];
        }

        problems.Check(request, Shapes.Body);
        if (references.Content(request) is not { Count: > 0 } content)
        {
            return [];
        }

        var all = MediaTypes.Bodies(content).ToList();
        var chosen = all.Take(1).Concat(HasFiles(all[0].Kind) ? [] : all.Where(body => HasFiles(body.Kind)).Take(1));
        return chosen.Select(body => Bind(body, request, ContentHints.Create(stated, typeBase, "Request"), names)).ToList();
    }

    /// <summary>Returns the schema of a JSON request body, for binders that need more than its type.</summary>
    public SpecNode? Schema(OperationSource source) =>
        source.Operation["requestBody"] is { } stated && references.Resolve(stated) is { } request
        && references.Content(request) is { Count: > 0 } content
            ? MediaTypes.Bodies(content).First().Media["schema"]
            : null;

    private static bool HasFiles(BodyKind kind) => kind is BodyKind.Multipart or BodyKind.File;

    private BodyModel Bind(MediaType<BodyKind> body, SpecNode request, NameHint hint, NameScope names)
    {
        var required = request.IsSet("required");
        var documentation = DocumentationBinder.OfPlace(request);
        BodyModel Model(BodyKind kind, TypeRef type, string otherwise, EquatableArray<PartModel> fields = default) =>
            new(BodyName(names), type, required, MediaTypes.Concrete(body.Name, otherwise), documentation, kind, fields);

        switch (body.Kind)
        {
            case BodyKind.Json:
                return Model(BodyKind.Json, Type(body.Media, hint, TypeRef.Any), MediaTypes.Json);
            case BodyKind.Multipart:
                var multipart = MediaTypes.Concrete(body.Name, "multipart/form-data");
                return parts.Bind(body.Media, hint, required, names) is { } bound
                    ? new("", TypeRef.Any, required, multipart, documentation, BodyKind.Multipart, bound)
                    : Model(BodyKind.Files, TypeRef.MapOf(TypeRef.File), multipart);
            case BodyKind.Form:
                var type = Type(body.Media, hint, TypeRef.MapOf(TypeRef.String));
                return type.Kind is TypeKind.List || ScalarTypes.IsPlain(type)
                    ? Model(BodyKind.Text, TypeRef.String, body.Name)
                    : Model(BodyKind.Form, type, body.Name, encodings.Fields(body.Media));
            case BodyKind.Text:
                return Model(BodyKind.Text, TypeRef.String, "text/plain");
            default:
                return Model(BodyKind.File, TypeRef.File, body.Name);
        }
    }

    // Only JSON has null.
    private TypeRef Type(SpecNode media, NameHint hint, TypeRef otherwise) =>
        media["schema"] is { } schema ? schemas.Bind(schema, hint) : otherwise;

    private static string BodyName(NameScope names) => names.IsFree("body") ? names.Claim("body") : names.Claim("requestBody");
}
