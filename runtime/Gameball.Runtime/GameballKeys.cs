using System.Diagnostics;

namespace Gameball;

/// <summary>The keys of an account, as a provider gives them: <see cref="GameballOptions.KeyProvider"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GameballKeys
{
    /// <summary>Puts keys together.</summary>
    /// <param name="apiKey">The public key.</param>
    /// <param name="secretKey">The secret key; <see langword="null"/> where no operation needs it.</param>
    public GameballKeys(string? apiKey, string? secretKey = null)
    {
        ApiKey = apiKey;
        SecretKey = secretKey;
    }

    /// <summary>The public key, sent in the header <c>apikey</c> by the operations that ask for it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; }

    /// <summary>The secret key, sent in the header <c>secretkey</c> by the operations that ask for it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretKey { get; }

    /// <summary>Of each key only whether it is there.</summary>
    public override string ToString() => $"GameballKeys {{ ApiKey = {Shown(ApiKey)}, SecretKey = {Shown(SecretKey)} }}";

    internal static string Shown(string? key) => key is null ? "none" : "***";
}
