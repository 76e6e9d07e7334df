using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Runtime;

/// <summary>
/// The keys that one request is sent with, checked. They do not change: who rotates keys brings another set. One for another server than
/// the client's own has no keys of Gameball's, so that no call to it can name them.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class KeySet
{
    private readonly GameballKeys? _keys;
    private readonly IReadOnlyDictionary<string, string> _credentials;

    /// <param name="keys">Gameball's keys; <see langword="null"/> in a set for another server.</param>
    /// <param name="credentials">The credentials of other schemes.</param>
    /// <exception cref="ArgumentException">A key is blank or cannot be sent.</exception>
    public KeySet(GameballKeys? keys, IReadOnlyDictionary<string, string> credentials)
    {
        _keys = keys;
        _credentials = credentials;
        foreach (KeyValuePair<string, string?> key in Named())
        {
            KeyCheck.Check(key.Value, key.Key);
        }

        Account = Fingerprint(keys?.ApiKey ?? keys?.SecretKey ?? credentials.Values.FirstOrDefault() ?? "");
    }

    /// <summary>Stands for the account in quotas and journals, and gives no key away.</summary>
    public string Account { get; }

    /// <summary>Whether the set is for the client's own server.</summary>
    public bool IsOwn => _keys is not null;

    /// <summary>Whether the set was made of these keys.</summary>
    public bool IsOf(GameballKeys keys) => ReferenceEquals(_keys, keys);

    /// <summary>The key that a scheme asks for; <see langword="null"/> when it was not given.</summary>
    public string? Find(SecurityScheme scheme) =>
        _keys is not null && KeyNames.IsApiKey(scheme) ? _keys.ApiKey
        : _keys is not null && KeyNames.IsSecretKey(scheme) ? _keys.SecretKey
        : _credentials.TryGetValue(scheme.Key, out string? credential) ? credential
        : null;

    /// <summary>All that must not be seen.</summary>
    public IEnumerable<string> Secrets()
    {
        foreach (string key in Named().Select(static key => key.Value).OfType<string>())
        {
            yield return key;
            int colon = key.IndexOf(':');
            if (colon >= 0 && colon + 1 < key.Length)
            {
                // The password of basic authentication, in case that it comes back alone.
                yield return key.Substring(colon + 1);
            }
        }
    }

    public override string ToString() => _keys?.ToString() ?? "keys of another server";

    private IEnumerable<KeyValuePair<string, string?>> Named()
    {
        yield return new(KeyNames.ApiKeySetting, _keys?.ApiKey);
        yield return new(KeyNames.SecretKeySetting, _keys?.SecretKey);
        foreach (KeyValuePair<string, string> credential in _credentials)
        {
            yield return new(KeyNames.CredentialSetting(credential.Key), credential.Value);
        }
    }

    private static string Fingerprint(string key)
    {
#if NET8_0_OR_GREATER
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
#else
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(key));
#endif
        return Convert.ToBase64String(hash, 0, 12);
    }
}
