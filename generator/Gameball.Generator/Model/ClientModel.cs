namespace Gameball.Generator.Model;

/// <summary>
/// Everything that the emitters need, shaped like the emitted C#: names are final identifiers, types are resolved.
/// </summary>
/// <remarks>
/// The caching contract: every type in this folder compares by value, and holds no position in a document, no node and
/// no object of Roslyn. Documents that differ only in comments or layout give equal models, so that nothing is emitted again.
/// </remarks>
internal sealed record ClientModel(
    TargetModel Target,
    Documentation Documentation,
    string? BaseAddress,
    EquatableArray<SecuritySchemeModel> Schemes,
    EquatableArray<TagModel> Tags,
    EquatableArray<TypeModel> Types)
{
    /// <summary>The requests that the documents do not have. A copy with fewer operations sends them as before.</summary>
    public RawRequestModel Raw { get; init; } = RawRequestModel.FromTags(Tags);
}

/// <summary>The settings of the consuming project.</summary>
/// <param name="Namespace">Namespace of every emitted type, such as <c>Gameball</c>.</param>
/// <param name="ClientName">Class name of the client, such as <c>GameballClient</c>.</param>
/// <param name="IsPublic">Whether emitted types are public rather than internal.</param>
/// <param name="HasInjection">Whether the methods that register the client with dependency injection are emitted.</param>
/// <param name="HasRequiredMembers">
/// Whether properties are <c>required</c> and <c>init</c>. If not, they can be set at any time, and writing a request finds a missing one.
/// </param>
/// <param name="HasComments">Whether the emitted code has doc comments.</param>
internal sealed record TargetModel(
    string Namespace,
    string ClientName,
    bool IsPublic,
    bool HasInjection = false,
    bool HasRequiredMembers = true,
    bool HasComments = true);

/// <summary>Raw text of a document: the emitters escape it.</summary>
/// <param name="Summary">One or a few sentences; empty if the document has none.</param>
/// <param name="Remarks">The longer description; empty if the document has none or it equals the summary.</param>
/// <param name="Facts">Short facts: range, length, default, format (<c>0 to 7,300</c>).</param>
/// <param name="Obsolete">Whether the document marks the place as deprecated.</param>
internal sealed record Documentation(string Summary, string Remarks, EquatableArray<string> Facts, bool Obsolete = false)
{
    public static Documentation None { get; } = new("", "", EquatableArray<string>.Empty);
}

/// <summary>A way to authenticate that a document declares under <c>components.securitySchemes</c>.</summary>
/// <param name="Key">Its name in the document, such as <c>apiKey</c>, by which a user's credentials are looked up.</param>
/// <param name="Member">Its C# member name.</param>
/// <param name="Kind">The way in which the credential is sent.</param>
/// <param name="ParameterName">Header, query or cookie name for an API key; empty otherwise.</param>
internal sealed record SecuritySchemeModel(string Key, string Member, SecuritySchemeKind Kind, string ParameterName);

internal enum SecuritySchemeKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Bearer,
    Basic,

    /// <summary>OAuth 2 or OpenID Connect: a bearer token that the application provides.</summary>
    Token,
}
