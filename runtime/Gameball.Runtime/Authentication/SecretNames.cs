using System;

namespace Gameball.Runtime;

/// <summary>Recognises the headers of a caller whose values are likely to be secret.</summary>
internal static class SecretNames
{
    private static readonly string[] s_words = ["auth", "cookie", "credential", "key", "password", "secret", "session", "signature", "token"];

    // A key that only names a request.
    private static readonly string[] s_harmless = ["idempotency-key", "correlation-key"];

    public static bool Suggests(string header) =>
        Array.Exists(s_words, word => header.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && !Array.Exists(s_harmless, name => header.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
