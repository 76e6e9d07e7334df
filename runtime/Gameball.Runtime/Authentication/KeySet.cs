using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Runtime;

/// <summary>
/// The validated keys of one request. A set is immutable: a rotation of keys creates another set. A set for a server other than the
/// client's main server contains no Gameball keys, so that no call to it can send them.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class KeySet
{
    private readonly GameballKeys? _keys;
    private readonly IReadOnlyDictionary<string, string> _credentials;

    /// <param name="keys">Gameball's keys; <see langword="null"/> in a set for another server.</param>
    /// <param name="credentials">The credentials of other schemes.</param>
    /// <param name="isOfCall">Whether a call's options set the keys.</param>
    /// <exception cref="ArgumentException">A key is blank or invalid.</exception>
    public KeySet(GameballKeys? keys, IReadOnlyDictionary<string, string> credentials, bool isOfCall = false)
    {
        IsOfCall = isOfCall;
        _keys = keys;
        _credentials = credentials;
        foreach (var key in Named())
        {
            KeyCheck.Check(key.Value, key.Key);
        }
    }

    /// <summary>The account's id in quotas and journals. It does not reveal a key. It is computed on demand, because its hash loads OpenSSL.</summary>
    public string Account => field ??= Fingerprint(First());

    /// <summary>Whether the set is for the client's main server.</summary>
    public bool IsOwn => _keys is not null;

    /// <summary>Whether a call's options set the keys.</summary>
    public bool IsOfCall { get; }

    /// <summary>Whether the set was created from these keys.</summary>
    public bool IsOf(GameballKeys keys) => ReferenceEquals(_keys, keys);

    /// <summary>Returns the key for a scheme; <see langword="null"/> when it is not set.</summary>
    public string? Find(SecurityScheme scheme) =>
        _keys is not null && KeyNames.IsApiKey(scheme) ? _keys.ApiKey
        : _keys is not null && KeyNames.IsSecretKey(scheme) ? _keys.SecretKey
        : _credentials.TryGetValue(scheme.Key, out var credential) ? credential
        : null;

    /// <summary>Returns all secrets.</summary>
    public string[] Secrets()
    {
        List<string> secrets = [];
        foreach (var key in Named())
        {
            if (key.Value is not { } secret)
            {
                continue;
            }

            secrets.Add(secret);
            var colon = secret.IndexOf(':');
            if (colon >= 0 && colon + 1 < secret.Length)
            {
                // The password of basic authentication, in case a server repeats it alone.
                secrets.Add(secret.Substring(colon + 1));
            }
        }

        return secrets.ToArray();
    }

    public override string ToString() => _keys?.ToString() ?? "keys of another server";

    private string First()
    {
        foreach (var key in Named())
        {
            if (key.Value is { } given)
            {
                return given;
            }
        }

        return "";
    }

    private List<KeyValuePair<string, string?>> Named()
    {
        List<KeyValuePair<string, string?>> named = new(2 + _credentials.Count);
        named.Add(new(IsOfCall ? KeyNames.CallApiKeySetting : KeyNames.ApiKeySetting, _keys?.ApiKey));
        named.Add(new(IsOfCall ? KeyNames.CallSecretKeySetting : KeyNames.SecretKeySetting, _keys?.SecretKey));
        foreach (var credential in _credentials)
        {
            named.Add(new(KeyNames.CredentialSetting(credential.Key), credential.Value));
        }

        return named;
    }

    private static string Fingerprint(string key)
    {
#if NET8_0_OR_GREATER
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(key));
#endif
        return Convert.ToBase64String(hash, 0, 12);
    }
}
