using System;

namespace Gameball.Runtime;

/// <summary>Gameball's two keys among the schemes of a document, and the option that sets each key.</summary>
internal static class KeyNames
{
    private const string ApiKeyHeader = "apikey";
    private const string SecretKeyHeader = "secretkey";

    public const string ApiKeySetting = $"{nameof(GameballOptions)}.{nameof(GameballOptions.ApiKey)}";
    public const string SecretKeySetting = $"{nameof(GameballOptions)}.{nameof(GameballOptions.SecretKey)}";
    public const string CallApiKeySetting =
        $"{nameof(GameballCallOptions)}.{nameof(GameballCallOptions.Keys)}.{nameof(GameballKeys.ApiKey)}";
    public const string CallSecretKeySetting =
        $"{nameof(GameballCallOptions)}.{nameof(GameballCallOptions.Keys)}.{nameof(GameballKeys.SecretKey)}";
    public const string ProviderSetting = $"{nameof(GameballOptions)}.{nameof(GameballOptions.KeyProvider)}";
    private const string GeneralTokenSetting = $"{nameof(GameballOptions)}.{nameof(GameballOptions.TokenProvider)}";

    /// <summary>The scheme of the secret key, for the cases in which every operation needs it.</summary>
    public static SecurityScheme SecretKeyScheme { get; } = SecurityScheme.ApiKeyHeader("secretKey", SecretKeyHeader);

    /// <summary>Returns the option that sets the key of a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="isOwn">Whether the scheme is for the client's main server.</param>
    /// <param name="isOfCall">Whether the call's options set the keys.</param>
    public static string SettingOf(SecurityScheme scheme, bool isOwn, bool isOfCall = false) =>
        isOwn && IsApiKey(scheme) ? (isOfCall ? CallApiKeySetting : ApiKeySetting)
        : isOwn && IsSecretKey(scheme) ? (isOfCall ? CallSecretKeySetting : SecretKeySetting)
        : scheme.Kind != SecuritySchemeKind.Token ? CredentialSetting(scheme.Key)
        : $"{(isOwn ? GeneralTokenSetting : TokenSetting(scheme.Key))} or {CredentialSetting(scheme.Key)}";

    public static string CredentialSetting(string key) => $"{nameof(GameballOptions)}.{nameof(GameballOptions.Credentials)}[\"{key}\"]";

    public static string TokenSetting(string key) => $"{nameof(GameballOptions)}.{nameof(GameballOptions.TokenProviders)}[\"{key}\"]";

    public static bool IsApiKey(SecurityScheme scheme) => Is(scheme, ApiKeyHeader);

    public static bool IsSecretKey(SecurityScheme scheme) => Is(scheme, SecretKeyHeader);

    private static bool Is(SecurityScheme scheme, string header) =>
        scheme.Kind == SecuritySchemeKind.ApiKeyHeader && string.Equals(scheme.ParameterName, header, StringComparison.OrdinalIgnoreCase);
}
