using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>Selects the credentials of an operation: the first of its alternatives for which all keys are set.</summary>
/// <param name="tokens">The source of tokens.</param>
/// <param name="secretEverywhere">
/// The condition, as text for messages, under which every operation of the main server needs the secret key; <see langword="null"/> when it
/// does not hold.
/// </param>
internal sealed class Authenticator(TokenSource tokens, string? secretEverywhere)
{
    private static readonly SecurityScheme[] s_secretKey = [KeyNames.SecretKeyScheme];

    public static Authenticator Create(GameballOptions options, TokenSource tokens) => new(
        tokens,
        options.ApiVersion == GameballApiVersion.V4_1 ? " in version 4.1"
        : options.HighSecurity ? " in high security mode"
        : null);

    /// <summary>Returns the schemes to send; the keys of all of them are set.</summary>
    /// <exception cref="InvalidOperationException">A key that the operation needs is missing.</exception>
    public SecurityScheme[] Choose(OperationInfo operation, KeySet keys)
    {
        var chosen = ChooseAlternative(operation, keys);
        if (secretEverywhere is null || !keys.IsOwn || Array.Exists(chosen, KeyNames.IsSecretKey))
        {
            return chosen;
        }

        return HasAll(s_secretKey, keys)
            ? [.. chosen, KeyNames.SecretKeyScheme]
            : throw Missing(operation, keys, [s_secretKey], secretEverywhere);
    }

    private SecurityScheme[] ChooseAlternative(OperationInfo operation, KeySet keys)
    {
        var alternatives = operation.Security;
        for (var i = 0; i < alternatives.Count; i++)
        {
            if (HasAll(alternatives[i], keys))
            {
                return alternatives[i];
            }
        }

        return alternatives.Count == 0 ? [] : throw Missing(operation, keys, alternatives, "");
    }

    private bool HasAll(SecurityScheme[] alternative, KeySet keys)
    {
        foreach (var scheme in alternative)
        {
            if (!Has(scheme, keys))
            {
                return false;
            }
        }

        return true;
    }

    private bool Has(SecurityScheme scheme, KeySet keys) => keys.Find(scheme) is not null || tokens.Provides(scheme, keys);

    private InvalidOperationException Missing(
        OperationInfo operation, KeySet keys, IEnumerable<SecurityScheme[]> alternatives, string condition)
    {
        var remedies = alternatives.Select(alternative => string.Join(
            " and ",
            alternative.Where(scheme => !Has(scheme, keys))
                .Select(scheme => $"the key of the scheme \"{scheme.Key}\" (set {KeyNames.SettingOf(scheme, keys.IsOwn, keys.IsOfCall)})")));
        return new InvalidOperationException($"{operation.Id} needs{condition} {string.Join(", or ", remedies)}. Nothing was sent.");
    }
}
