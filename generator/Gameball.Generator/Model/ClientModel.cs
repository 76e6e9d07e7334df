namespace Gameball.Generator.Model;

/// <summary>
/// Everything that the emitters need, shaped like the C# to write: names are final identifiers, types are resolved.
/// </summary>
/// <remarks>
/// The caching contract: every type in this folder compares by value, holds no position in a document, no node and
/// nothing of Roslyn. Two documents that differ in comments or layout only give equal models, and nothing is emitted again.
/// </remarks>
internal sealed record ClientModel(
    TargetModel Target,
    Documentation Documentation,
    string? BaseAddress,
    EquatableArray<SecuritySchemeModel> Schemes,
    EquatableArray<TagModel> Tags,
    EquatableArray<TypeModel> Types);

/// <summary>What the consuming project asked for.</summary>
/// <param name="Namespace">Namespace of every emitted type, such as <c>Gameball</c>.</param>
/// <param name="ClientName">Class name of the client, such as <c>GameballClient</c>.</param>
/// <param name="IsPublic">Whether emitted types are public rather than internal.</param>
/// <param name="HasInjection">Whether the methods that register the client with dependency injection are emitted.</param>
internal sealed record TargetModel(string Namespace, string ClientName, bool IsPublic, bool HasInjection = false);

/// <summary>Text of a document, raw: only an emitter knows how to escape it.</summary>
/// <param name="Summary">One or a few sentences; empty when the document says nothing.</param>
/// <param name="Remarks">The longer description, empty when there is none or it equals the summary.</param>
/// <param name="Facts">Short facts that are no prose: range, length, default, format (<c>0 to 7,300</c>).</param>
/// <param name="Obsolete">Whether the document marks the place as deprecated.</param>
internal sealed record Documentation(string Summary, string Remarks, EquatableArray<string> Facts, bool Obsolete = false)
{
    public static Documentation None { get; } = new("", "", EquatableArray<string>.Empty);
}

/// <summary>A way to authenticate that a document declares under <c>components.securitySchemes</c>.</summary>
/// <param name="Key">Its name in the document, such as <c>apiKey</c>: what a user's credentials are looked up by.</param>
/// <param name="Member">Its C# member name.</param>
/// <param name="Kind">How the credential travels.</param>
/// <param name="ParameterName">Header, query or cookie name for an API key; empty otherwise.</param>
internal sealed record SecuritySchemeModel(string Key, string Member, SecuritySchemeKind Kind, string ParameterName);

internal enum SecuritySchemeKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Bearer,
    Basic,

    /// <summary>OAuth 2 or OpenID Connect: a bearer token that somebody provides.</summary>
    Token,
}
