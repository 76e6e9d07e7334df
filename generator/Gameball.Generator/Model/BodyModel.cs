namespace Gameball.Generator.Model;

/// <param name="Name">The C# parameter: <c>body</c> unless a parameter has that name. A multipart body has only those of its parts.</param>
/// <param name="MediaType">The value of <c>Content-Type</c>.</param>
/// <param name="Parts">The parts of a multipart body, each a C# parameter; the fields of a form that have a style of their own.</param>
internal sealed record BodyModel(
    string Name,
    TypeRef Type,
    bool Required,
    string MediaType,
    Documentation Documentation,
    BodyKind Kind = BodyKind.Json,
    EquatableArray<PartModel> Parts = default);

internal enum BodyKind
{
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c>: an object, each member a field.</summary>
    Form,

    /// <summary><c>multipart/…</c> with known parts.</summary>
    Multipart,

    /// <summary><c>multipart/…</c> with unknown parts: files by name.</summary>
    Files,

    /// <summary>Bytes.</summary>
    File,
    Text,
}

/// <param name="WireName">The name in the request; empty for a map that holds the parts with any other name.</param>
/// <param name="Name">The C# parameter, unescaped; unique in its method. Empty for a field of a form.</param>
/// <param name="ContentType">The stated media type of the part; <see langword="null"/> if its value decides it.</param>
internal sealed record PartModel(
    string WireName,
    string Name,
    TypeRef Type,
    bool Required,
    Documentation Documentation,
    string? ContentType = null,
    ParameterStyle Style = ParameterStyle.Default,
    bool Explode = true,
    EquatableArray<PartHeaderModel> Headers = default);

/// <summary>A header with a fixed value that a part is always sent with.</summary>
internal sealed record PartHeaderModel(string Name, string Value);
