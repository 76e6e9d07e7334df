using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball;

/// <summary>
/// Settings of one call, which take precedence over the client's. Each operation takes them before the cancellation token. The client
/// reads them when the call begins and never changes them, so calls may share an object, also at the same time. A list of pages applies
/// them to the request of each page. Do not change an object while a call uses it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GameballCallOptions
{
    /// <summary>
    /// Headers of the request, such as a correlation id. The client's own headers (keys, body, connection) and headers that an argument of
    /// the method sets are an <see cref="ArgumentException"/> that names the remedy.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Query parameters that the document does not have, unescaped. A parameter of the operation is an <see cref="ArgumentException"/>:
    /// pass it as the method's argument.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> Query { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Properties that the document does not have, added to the JSON object of the request's body. A property of the body's type is an
    /// <see cref="ArgumentException"/>: set it in the body. So is a body that is not a JSON object, or one that is nested deeper with the
    /// properties than <see cref="GameballOptions.MaxJsonDepth"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, JsonNode?> BodyProperties { get; } = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);

    /// <summary>
    /// The longest time of the whole call: waits for a quota, all attempts, waits between them, and reading of the response's body.
    /// <see langword="null"/> for <see cref="GameballOptions.Timeout"/>. Positive, at most 24 days.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// The maximum number of attempts, including the first; <see langword="null"/> for <see cref="GameballRetryOptions.MaxAttempts"/>. With
    /// 1 the call is never retried.
    /// </summary>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// Whether to retry the call after a lost response when the effect of a duplicate request is not documented; <see langword="null"/> for
    /// <see cref="GameballRetryOptions.RetryWhenSafetyUnknown"/>. Operations whose duplicate would count twice are never retried then.
    /// </summary>
    public bool? RetryWhenSafetyUnknown { get; set; }

    /// <summary>
    /// The keys of another account for this call, instead of the client's <see cref="GameballOptions.ApiKey"/> and
    /// <see cref="GameballOptions.SecretKey"/> or its provider. The quota is that of these keys. Like the client's own keys they go only to
    /// the client's main server. Create an account's object once and reuse it.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public GameballKeys? Keys { get; set; }

    /// <summary>
    /// The key by which the server recognises a duplicate request, for operations whose document has a header for it: a parameter
    /// <c>Idempotency-Key</c> or the extension <c>x-gameball-idempotency</c>. A call with it is retried after a lost response. With any
    /// other operation it is an <see cref="ArgumentException"/>; Gameball's own operations have no such header.
    /// </summary>
    public string? IdempotencyKey { get; set; }

    /// <summary>
    /// Receives the HTTP response that ends the call, as the server sent it: a success before its value is read, or the error response that
    /// the exception describes. Each call passes an object of its own; a list of pages calls it for each page. It is not called when no
    /// response arrived. An exception that it throws is logged and does not affect the call.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Action<GameballRawResponse>? OnResponse { get; set; }

    /// <summary>Returns the settings without values that may be secret or personal: of headers, query and body only the names.</summary>
    public override string ToString() =>
        $"GameballCallOptions {{ Headers = [{Names(Headers.Keys)}], Query = [{Names(Query.Keys)}], "
        + $"BodyProperties = [{Names(BodyProperties.Keys)}], Timeout = {Timeout?.ToString() ?? "client's"}, "
        + $"MaxAttempts = {MaxAttempts?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "client's"}, "
        + $"Keys = {Keys?.ToString() ?? "client's"} }}";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.OrderBy(static name => name, StringComparer.Ordinal));
}
