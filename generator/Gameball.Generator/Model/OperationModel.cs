namespace Gameball.Generator.Model;

/// <summary>The operations of one tag: a class, its interface, and the client's property that leads there.</summary>
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

/// <param name="Id">The document's operationId, or one derived from verb and path: what telemetry and errors name.</param>
/// <param name="Method">The C# method: <c>TrackOrderAsync</c>.</param>
/// <param name="Field">The static field that holds its description: <c>TrackOrderOperation</c>. Unique in its tag.</param>
/// <param name="Verb">Upper case: <c>POST</c>.</param>
/// <param name="Path">The path as the document writes it: <c>/api/v4.0/integrations/orders/{orderId}</c>.</param>
/// <param name="Security">Alternatives, each a set of schemes that are needed together; empty: no authentication.</param>
/// <param name="Response">The body of a success; <see langword="null"/> when it has none.</param>
/// <param name="Server">Its own address; <see langword="null"/> for the client's.</param>
/// <param name="ResponseMethod">
/// A second method that answers with status and headers too, for operations whose document names headers; <see langword="null"/> otherwise.
/// </param>
/// <param name="Redirects">Redirects that are answers, statuses and ranges with commas between them; <see langword="null"/> for none.</param>
/// <param name="Page">A further method that goes through all pages; <see langword="null"/> where the answer is no page.</param>
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
    string? Redirects = null);

/// <param name="WireName">The name in the request.</param>
/// <param name="Name">The C# parameter, unescaped (<c>event</c>, not <c>@event</c>); unique in its method.</param>
/// <param name="Explode">Whether each item of a list or member of an object stands alone.</param>
/// <param name="AllowReserved">Whether characters that mean something in an address stay as they are.</param>
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

    /// <summary>All of the query, without a name.</summary>
    QueryString,
    Header,
    Cookie,
}

/// <summary>How a value is laid out. The names are the runtime's.</summary>
internal enum ParameterStyle
{
    /// <summary>That of its place.</summary>
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

/// <summary>What one request needs together.</summary>
internal sealed record SecurityAlternative(EquatableArray<SecurityNeed> Needs);

/// <param name="Member">A member of <see cref="ClientModel.Schemes"/>.</param>
/// <param name="Scopes">What a token of the scheme has to allow.</param>
internal sealed record SecurityNeed(string Member, EquatableArray<string> Scopes);

/// <summary>When the runtime may send an operation again after its answer was lost.</summary>
internal enum RetrySafety
{
    /// <summary>A read, or a write that the server recognises as a repeat.</summary>
    Safe,

    /// <summary>Only when the caller says so: what a repeat does is not documented.</summary>
    Caller,

    /// <summary>Never: a repeat counts twice.</summary>
    Never,
}

/// <summary><c>x-gameball-limit</c>: the quota that an operation draws on, which it or its server states.</summary>
internal sealed record LimitModel(string Bucket, int PerSecond, int Per30Seconds);
