using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>Decides which keys an operation is sent with: the first of its alternatives whose keys were all given.</summary>
internal sealed class Authenticator(KeyRing keys, GameballApiVersion version)
{
    private static readonly SecurityScheme[] s_secretKey = [KeyRing.SecretKeyScheme];

    /// <summary>The schemes to send; the keys of all of them were given.</summary>
    /// <exception cref="InvalidOperationException">A key that the operation needs was not given.</exception>
    public IReadOnlyList<SecurityScheme> Choose(OperationInfo operation)
    {
        IReadOnlyList<SecurityScheme> chosen = ChooseAlternative(operation);
        if (version != GameballApiVersion.V4_1 || chosen.Any(static scheme => KeyRing.IsSecretKey(scheme)))
        {
            return chosen;
        }

        return HasAll(s_secretKey) ? [.. chosen, KeyRing.SecretKeyScheme] : throw Missing(operation, [s_secretKey], " in version 4.1");
    }

    private IReadOnlyList<SecurityScheme> ChooseAlternative(OperationInfo operation)
    {
        if (operation.Security.Count == 0)
        {
            return [];
        }

        foreach (SecurityScheme[] alternative in operation.Security)
        {
            if (HasAll(alternative))
            {
                return alternative;
            }
        }

        throw Missing(operation, operation.Security, "");
    }

    private bool HasAll(SecurityScheme[] alternative)
    {
        foreach (SecurityScheme scheme in alternative)
        {
            if (!keys.Has(scheme))
            {
                return false;
            }
        }

        return true;
    }

    private InvalidOperationException Missing(OperationInfo operation, IEnumerable<SecurityScheme[]> alternatives, string where)
    {
        IEnumerable<string> remedies = alternatives.Select(alternative => string.Join(
            " and ",
            alternative.Where(scheme => !keys.Has(scheme))
                .Select(scheme => $"the key of the scheme \"{scheme.Key}\" (set {KeyRing.SettingOf(scheme)})")));
        return new InvalidOperationException($"{operation.Id} needs{where} {string.Join(", or ", remedies)}. Nothing was sent.");
    }
}
