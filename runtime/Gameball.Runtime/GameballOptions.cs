using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Gameball;

/// <summary>
/// Keys and settings of a client. The client's constructor copies and checks them and throws <see cref="ArgumentException"/> for unusable
/// values. Later changes do not affect the client.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GameballOptions
{
    internal const int MinJsonDepth = 64;

    /// <summary>The public key. Operations of the client's main server that require it send it in the header <c>apikey</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The secret key. Operations of the client's main server that require it send it in the header <c>secretkey</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretKey { get; set; }

    /// <summary>
    /// Returns both keys instead of <see cref="ApiKey"/> and <see cref="SecretKey"/>, so that keys can be replaced while the client is in
    /// use. The client calls it for each attempt, from many threads at once. The provider should cache its keys and return the same object
    /// while they are valid. Its time is limited to the remainder of the call's <see cref="Timeout"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<CancellationToken, ValueTask<GameballKeys>>? KeyProvider { get; set; }

    /// <summary>
    /// Whether the account is in High Security Mode: every operation of the client's main server is sent with the secret key.
    /// </summary>
    public bool HighSecurity { get; set; }

    /// <summary>
    /// Credentials of other security schemes, keyed by the scheme's name in the document. This includes schemes of other servers, whatever
    /// their headers are called. For basic authentication: <c>user:password</c>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, string> Credentials { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Returns the token for OAuth 2, OpenID Connect and bearer schemes without an entry in <see cref="Credentials"/>. The client calls it
    /// for each request to its main server, from many threads at once. The provider should cache a token while it is valid. Operations of
    /// other servers use <see cref="TokenProviders"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Func<GameballTokenRequest, CancellationToken, Task<string>>? TokenProvider { get; set; }

    /// <summary>
    /// Token providers for single schemes, keyed by the scheme's name in the document, for any server that the document requires them for.
    /// A token reaches a server other than the client's main server only through such a provider or through <see cref="Credentials"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IDictionary<string, Func<GameballTokenRequest, CancellationToken, Task<string>>> TokenProviders { get; } =
        new Dictionary<string, Func<GameballTokenRequest, CancellationToken, Task<string>>>(StringComparer.Ordinal);

    /// <summary>
    /// Addresses that replace servers that the document states for single operations, keyed by the address in the document.
    /// <see cref="BaseAddress"/> replaces only the document's main server, and with it servers that are relative paths (<c>/v2</c>).
    /// </summary>
    public IDictionary<string, Uri> ServerOverrides { get; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>
    /// The server's address; <see langword="null"/> for the document's main server. It must use https unless it is a loopback address.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The version of the API. The default is 4.0.</summary>
    public GameballApiVersion ApiVersion { get; set; }

    /// <summary>
    /// The longest time that one call may take, including waits for a quota, retries and reading of the response's body. The default is 100
    /// seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Whether a response without a required property is accepted. The property keeps its default (null, zero). Otherwise such a response
    /// causes a <see cref="GameballException"/> that names the property.
    /// </summary>
    public bool AllowMissingProperties { get; set; }

    /// <summary>
    /// Whether a response is accepted if an optional property has a value that does not match the document. The property is left out.
    /// Otherwise such a response causes a <see cref="GameballException"/> that names the property. Required properties and items of lists
    /// must always be readable.
    /// </summary>
    public bool AllowUnreadableOptionalProperties { get; set; }

    /// <summary>
    /// The maximum nesting depth of JSON in responses and requests. The default is 64, the limit of most servers. From 64 to 10,000. JSON
    /// that is deeper than the thread's stack allows is rejected regardless.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>The clock for timeouts and waits.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The factory for the client's logger, category <c>Gameball</c>; <see langword="null"/> for no logs. Dependency injection sets it.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>An object that the client keeps up to date with its state, for health checks; <see langword="null"/> for none.</summary>
    public GameballClientStatus? Status { get; set; }

    /// <summary>Limits for the size of responses.</summary>
    public GameballResponseOptions Responses { get; } = new();

    /// <summary>Settings for quotas.</summary>
    public GameballLimitOptions Limits { get; } = new();

    /// <summary>Settings for retries of failed calls.</summary>
    public GameballRetryOptions Retry { get; } = new();

    /// <summary>Returns a copy that shares everything except the source of its keys.</summary>
    internal GameballOptions WithKeys(Func<CancellationToken, ValueTask<GameballKeys>> provider)
    {
        var copy = (GameballOptions)MemberwiseClone();
        (copy.ApiKey, copy.SecretKey, copy.KeyProvider) = (null, null, provider);
        return copy;
    }

    /// <summary>Returns the settings without the keys: for each key only whether it is set.</summary>
    public override string ToString() =>
        $"GameballOptions {{ ApiKey = {GameballKeys.Shown(ApiKey)}, SecretKey = {GameballKeys.Shown(SecretKey)}, "
        + $"Credentials = {Credentials.Count}, BaseAddress = {BaseAddress?.Host ?? "default"}, "
        + $"ApiVersion = {ApiVersion}, HighSecurity = {HighSecurity}, Timeout = {Timeout} }}";
}
