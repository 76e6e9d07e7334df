using System;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>The account's two keys.</summary>
internal sealed record Keys(string ApiKey, string SecretKey)
{
    /// <summary>Checks a request's key headers.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="secretNeeded">Whether the operation needs the secret key; a secret key that is sent must be right in any case.</param>
    /// <returns>The reason for a rejection; <see langword="null"/> if the keys are right.</returns>
    public Refusal? Check(IHeaderDictionary headers, bool secretNeeded)
    {
        if (!string.Equals(headers["apikey"], ApiKey, StringComparison.Ordinal))
        {
            return Refusal.Unauthorized;
        }

        string? secret = headers["secretkey"];
        return string.IsNullOrEmpty(secret)
            ? (secretNeeded ? Refusal.SecretKeyRequired : null)
            : (string.Equals(secret, SecretKey, StringComparison.Ordinal) ? null : Refusal.Unauthorized);
    }
}
