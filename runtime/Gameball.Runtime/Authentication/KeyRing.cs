using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The keys that a client was given, each found by the security scheme that asks for it.</summary>
internal sealed class KeyRing
{
    private const string ApiKeyHeader = "apikey";
    private const string SecretKeyHeader = "secretkey";
    private readonly string? _apiKey;
    private readonly string? _secretKey;
    private readonly Dictionary<string, string> _credentials;
    private readonly TokenSource? _tokens;

    /// <exception cref="ArgumentException">A key is blank or cannot be sent.</exception>
    public KeyRing(GameballOptions options)
    {
        _apiKey = options.ApiKey;
        _secretKey = options.SecretKey;
        _credentials = new Dictionary<string, string>(options.Credentials, StringComparer.Ordinal);
        foreach (KeyValuePair<string, string?> key in Named())
        {
            KeyCheck.Check(key.Value, key.Key);
        }

        Scrubber = new SecretScrubber(Secrets());
        _tokens = options.TokenProvider is { } provider ? new TokenSource(provider, Scrubber) : null;
    }

    /// <summary>Takes these keys out of text.</summary>
    public SecretScrubber Scrubber { get; }

    /// <summary>The scheme of the secret key, which version 4.1 asks for everywhere.</summary>
    public static SecurityScheme SecretKeyScheme { get; } = SecurityScheme.ApiKeyHeader("secretKey", SecretKeyHeader);

    /// <summary>Whether a scheme's key was given, or somebody who provides it.</summary>
    public bool Has(SecurityScheme scheme) => Find(scheme) is not null || TakesToken(scheme);

    /// <summary>The key that a scheme asks for, a token of this very moment where a provider gives them.</summary>
    /// <exception cref="InvalidOperationException">The provider gave none.</exception>
    public async ValueTask<string> FindAsync(SecurityScheme scheme, OperationInfo operation, CancellationToken cancellationToken) =>
        Find(scheme) ?? await _tokens!.GetAsync(scheme, operation, cancellationToken).ConfigureAwait(false);

    private bool TakesToken(SecurityScheme scheme) =>
        _tokens is not null && scheme.Kind is (SecuritySchemeKind.Bearer or SecuritySchemeKind.Token);

    private string? Find(SecurityScheme scheme)
    {
        if (Is(scheme, ApiKeyHeader))
        {
            return _apiKey;
        }

        if (IsSecretKey(scheme))
        {
            return _secretKey;
        }

        return _credentials.TryGetValue(scheme.Key, out string? credential) ? credential : null;
    }

    /// <summary>The option that holds the key of a scheme.</summary>
    public static string SettingOf(SecurityScheme scheme) =>
        Is(scheme, ApiKeyHeader) ? Setting(nameof(GameballOptions.ApiKey))
        : IsSecretKey(scheme) ? Setting(nameof(GameballOptions.SecretKey))
        : scheme.Kind == SecuritySchemeKind.Token ? $"{Setting(nameof(GameballOptions.TokenProvider))} or {CredentialSetting(scheme.Key)}"
        : CredentialSetting(scheme.Key);

    /// <summary>Whether a scheme asks for the secret key.</summary>
    public static bool IsSecretKey(SecurityScheme scheme) => Is(scheme, SecretKeyHeader);

    private static bool Is(SecurityScheme scheme, string header) =>
        scheme.Kind == SecuritySchemeKind.ApiKeyHeader && string.Equals(scheme.ParameterName, header, StringComparison.OrdinalIgnoreCase);

    private static string Setting(string name) => $"{nameof(GameballOptions)}.{name}";

    private static string CredentialSetting(string key) => $"{nameof(GameballOptions)}.{nameof(GameballOptions.Credentials)}[\"{key}\"]";

    private IEnumerable<KeyValuePair<string, string?>> Named()
    {
        yield return new(Setting(nameof(GameballOptions.ApiKey)), _apiKey);
        yield return new(Setting(nameof(GameballOptions.SecretKey)), _secretKey);
        foreach (KeyValuePair<string, string> credential in _credentials)
        {
            yield return new(CredentialSetting(credential.Key), credential.Value);
        }
    }

    private IEnumerable<string> Secrets()
    {
        foreach (KeyValuePair<string, string?> key in Named())
        {
            if (key.Value is null)
            {
                continue;
            }

            yield return key.Value;
            int colon = key.Value.IndexOf(':');
            if (colon >= 0 && colon + 1 < key.Value.Length)
            {
                // The password of basic authentication, in case that it comes back alone.
                yield return key.Value.Substring(colon + 1);
            }
        }
    }
}
