using System.Diagnostics;

namespace Gameball;

/// <summary>The keys of an account, as returned by <see cref="GameballOptions.KeyProvider"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GameballKeys
{
    /// <summary>Creates a set of keys.</summary>
    /// <param name="apiKey">The public key.</param>
    /// <param name="secretKey">The secret key; <see langword="null"/> when no operation needs it.</param>
    public GameballKeys(string? apiKey, string? secretKey = null)
    {
        ApiKey = apiKey;
        SecretKey = secretKey;
    }

    /// <summary>The public key. Operations that require it send it in the header <c>apikey</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; }

    /// <summary>The secret key. Operations that require it send it in the header <c>secretkey</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretKey { get; }

    /// <summary>Returns for each key only whether it is set.</summary>
    public override string ToString() => $"GameballKeys {{ ApiKey = {Shown(ApiKey)}, SecretKey = {Shown(SecretKey)} }}";

    internal static string Shown(string? key) => key is null ? "none" : "***";
}
