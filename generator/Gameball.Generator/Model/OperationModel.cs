namespace Gameball.Generator.Model;

/// <summary>The operations of one tag: a class, its interface, and the client's property for it.</summary>
/// <param name="Key">Stable key for the file name: <c>Orders</c>.</param>
/// <param name="Property">The client's property: <c>Orders</c>.</param>
/// <param name="ClassName"><c>OrdersClient</c>.</param>
/// <param name="InterfaceName"><c>IOrdersClient</c>.</param>
internal sealed record TagModel(
    string Key,
    string Property,
    string ClassName,
    string InterfaceName,
    Documentation Documentation,
    EquatableArray<OperationModel> Operations,
    EquatableArray<BatchModel> Batches);

/// <param name="Id">The document's operationId, or one derived from verb and path; telemetry and errors use it.</param>
/// <param name="Method">The C# method: <c>TrackOrderAsync</c>.</param>
/// <param name="Field">The static field that holds its description: <c>TrackOrderOperation</c>. Unique in its tag.</param>
/// <param name="Verb">Upper case: <c>POST</c>.</param>
/// <param name="Path">The path as the document writes it: <c>/api/v4.0/integrations/orders/{orderId}</c>.</param>
/// <param name="Security">Alternatives, each a set of schemes that are required together; empty: no authentication.</param>
/// <param name="Response">The body of a successful response; <see langword="null"/> without one.</param>
/// <param name="Server">Its own address; <see langword="null"/> for the client's.</param>
/// <param name="ResponseMethod">
/// A second method that also returns status and headers, for operations whose document names headers; <see langword="null"/> otherwise.
/// </param>
/// <param name="Redirects">
/// Redirects that count as responses: statuses and ranges with commas between them; <see langword="null"/> for none.
/// </param>
/// <param name="IdempotencyHeader">The header by which the server recognises a duplicate request; <see langword="null"/> without one.</param>
/// <param name="Page">A further method that enumerates all pages; <see langword="null"/> if the response is not a page.</param>
internal sealed record OperationModel(
    string Id,
    string Method,
    string Field,
    string Verb,
    string Path,
    Documentation Documentation,
    EquatableArray<ParameterModel> Parameters,
    BodyModel? Body,
    ResponseModel? Response,
    EquatableArray<SecurityAlternative> Security,
    RetrySafety RetrySafety,
    LimitModel? Limit,
    EquatableArray<ErrorModel> Errors = default,
    string? Server = null,
    string? ResponseMethod = null,
    PageModel? Page = null,
    string? Redirects = null,
    string? IdempotencyHeader = null);

/// <param name="WireName">The name in the request.</param>
/// <param name="Name">The C# parameter, unescaped (<c>event</c>, not <c>@event</c>); unique in its method.</param>
/// <param name="Explode">Whether each item of a list or member of an object is a parameter of its own.</param>
/// <param name="AllowReserved">Whether characters with a meaning in an address stay unescaped.</param>
internal sealed record ParameterModel(
    string WireName,
    string Name,
    ParameterPlace Place,
    TypeRef Type,
    bool Required,
    bool Explode,
    Documentation Documentation,
    ParameterStyle Style = ParameterStyle.Default,
    bool AllowReserved = false);

internal enum ParameterPlace
{
    Path,
    Query,

    /// <summary>The whole query, without a name.</summary>
    QueryString,
    Header,
    Cookie,
}

/// <summary>The style of a value. The names are the same as in the runtime.</summary>
internal enum ParameterStyle
{
    /// <summary>The default style of its location.</summary>
    Default,
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
    Json,
}

/// <summary>The schemes that one request needs together.</summary>
internal sealed record SecurityAlternative(EquatableArray<SecurityNeed> Needs);

/// <param name="Member">A member of <see cref="ClientModel.Schemes"/>.</param>
/// <param name="Scopes">The scopes that a token of the scheme must have.</param>
internal sealed record SecurityNeed(string Member, EquatableArray<string> Scopes);

/// <summary>Whether the runtime may send an operation again after a lost response.</summary>
internal enum RetrySafety
{
    /// <summary>A read, or a write whose retry the server recognises.</summary>
    Safe,

    /// <summary>Only if the caller allows it: the effect of a retry is not documented.</summary>
    Caller,

    /// <summary>Never: a retry would count twice.</summary>
    Never,
}

/// <summary><c>x-gameball-limit</c>: the quota of an operation, which the operation or its server states.</summary>
internal sealed record LimitModel(string Bucket, int PerSecond, int Per30Seconds);
