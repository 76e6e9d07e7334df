namespace Gameball.Generator.Model;

/// <param name="Name">The C# parameter: <c>body</c> unless a parameter has that name. A multipart body has none but its parts'.</param>
/// <param name="MediaType">What is sent as <c>Content-Type</c>.</param>
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

    /// <summary><c>multipart/…</c> whose parts are known.</summary>
    Multipart,

    /// <summary><c>multipart/…</c> whose parts are not known: files by name.</summary>
    Files,

    /// <summary>Bytes.</summary>
    File,
    Text,
}

/// <param name="WireName">The name in the request; empty for parts of any other name, which a map holds.</param>
/// <param name="Name">The C# parameter, unescaped; unique in its method. Empty for a field of a form.</param>
/// <param name="ContentType">What the part is said to be; <see langword="null"/> for what its value is.</param>
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

/// <summary>A header that a part is always sent with.</summary>
internal sealed record PartHeaderModel(string Name, string Value);
