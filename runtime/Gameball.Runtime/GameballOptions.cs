using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Gameball;

/// <summary>
/// Keys and settings of a client. A client copies and checks them when it is constructed and throws
/// <see cref="ArgumentException"/> for what it cannot use; later changes do not reach it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GameballOptions
{
    internal const int LeastJsonDepth = 64;

    /// <summary>
    /// The public key, sent in the header <c>apikey</c> by the operations of the client's own server that ask for it.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>
    /// The secret key, sent in the header <c>secretkey</c> by the operations of the client's own server that ask for it.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretKey { get; set; }

    /// <summary>
    /// Gives both keys instead of <see cref="ApiKey"/> and <see cref="SecretKey"/>, so that they can be replaced while the client is in
    /// use. It is asked for every attempt to send, by many at once, and keeps the same object itself for as long as its keys are good. It has
    /// the time that is left of the call's <see cref="Timeout"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<CancellationToken, ValueTask<GameballKeys>>? KeyProvider { get; set; }

    /// <summary>Whether the account is in High Security Mode: every operation of the own server is sent with the secret key.</summary>
    public bool HighSecurity { get; set; }

    /// <summary>
    /// Credentials of other security schemes, by the scheme's name in the document: also those of other servers, whatever their headers are
    /// called. For basic authentication: <c>user:password</c>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> Credentials { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Gives the token of OAuth 2, OpenID Connect and bearer schemes that <see cref="Credentials"/> has none for. It is asked for every
    /// request to the client's own server, by many at once, and keeps a token itself for as long as that is good. Operations of other
    /// servers take theirs from <see cref="TokenProviders"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<GameballTokenRequest, CancellationToken, Task<string>>? TokenProvider { get; set; }

    /// <summary>
    /// Gives the tokens of single schemes, by the scheme's name in the document, to whichever server the document asks for them:
    /// a token goes to another server than the client's own only by such a provider, or from <see cref="Credentials"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, Func<GameballTokenRequest, CancellationToken, Task<string>>> TokenProviders { get; } =
        new Dictionary<string, Func<GameballTokenRequest, CancellationToken, Task<string>>>(StringComparer.Ordinal);

    /// <summary>
    /// Addresses to call instead of servers that the document names for single operations, by the address that it names.
    /// <see cref="BaseAddress"/> replaces the document's main server only, and with it those that are paths on it (<c>/v2</c>).
    /// </summary>
    public IDictionary<string, Uri> ServerOverrides { get; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>The server to call, with https unless it is this machine; <see langword="null"/> for the one the document names.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The version of the API; 4.0 unless set.</summary>
    public GameballApiVersion ApiVersion { get; set; }

    /// <summary>
    /// The longest that one call may take: waits for a quota, repeats and the answer's body included; 100 seconds unless set.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Whether an answer without a property that the document requires is taken, and the property left at its default (null, zero).
    /// Otherwise such an answer is a <see cref="GameballException"/> that names the property.
    /// </summary>
    public bool AllowMissingProperties { get; set; }

    /// <summary>
    /// Whether an answer is taken in which an optional property holds something else than the document says, and the property left out of
    /// it. Otherwise such an answer is a <see cref="GameballException"/> that names the property. Required properties and items of lists
    /// must be readable in any case.
    /// </summary>
    public bool AllowUnreadableOptionalProperties { get; set; }

    /// <summary>
    /// How deep objects and lists of JSON may be nested, in answers and in requests: 64, as most servers have it. From 64 to 10,000; what is
    /// deeper than the thread's stack can hold is refused all the same.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>The clock that timeouts and waits go by.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Where the client writes its logs, category <c>Gameball</c>; <see langword="null"/> for nowhere. Dependency injection sets it.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>How much the client takes of what a server sends.</summary>
    public GameballResponseOptions Responses { get; } = new();

    /// <summary>How the client keeps to Gameball's quotas.</summary>
    public GameballLimitOptions Limits { get; } = new();

    /// <summary>How calls that failed are sent again.</summary>
    public GameballRetryOptions Retry { get; } = new();

    /// <summary>A copy that shares everything but where its keys come from.</summary>
    internal GameballOptions WithKeys(Func<CancellationToken, ValueTask<GameballKeys>> provider)
    {
        GameballOptions copy = (GameballOptions)MemberwiseClone();
        (copy.ApiKey, copy.SecretKey, copy.KeyProvider) = (null, null, provider);
        return copy;
    }

    /// <summary>The settings without the keys: of each only whether it is set.</summary>
    public override string ToString() =>
        $"GameballOptions {{ ApiKey = {GameballKeys.Shown(ApiKey)}, SecretKey = {GameballKeys.Shown(SecretKey)}, "
        + $"Credentials = {Credentials.Count}, BaseAddress = {BaseAddress?.Host ?? "default"}, "
        + $"ApiVersion = {ApiVersion}, HighSecurity = {HighSecurity}, Timeout = {Timeout} }}";
}
