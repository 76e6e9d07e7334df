using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The kinds of security schemes that the client supports.</summary>
internal static class SecurityKinds
{
    /// <returns>
    /// <see langword="null"/> for any other kind, and for a key without a valid name: the name of a header or cookie must be a token.
    /// </returns>
    public static SecuritySchemeKind? Parse(SpecNode scheme)
    {
        var name = scheme.TextOf("name");
        var hasName = scheme.TextOf("in") == "query" ? name.Length > 0 : MediaTypes.IsToken(name);
        return (scheme.TextOf("type"), scheme.TextOf("in"), scheme.TextOf("scheme").ToLowerInvariant()) switch
        {
            ("apiKey", "header", _) when hasName => SecuritySchemeKind.ApiKeyHeader,
            ("apiKey", "query", _) when hasName => SecuritySchemeKind.ApiKeyQuery,
            ("apiKey", "cookie", _) when hasName => SecuritySchemeKind.ApiKeyCookie,
            ("http", _, "bearer") => SecuritySchemeKind.Bearer,
            ("http", _, "basic") => SecuritySchemeKind.Basic,
            ("oauth2" or "openIdConnect", _, _) => SecuritySchemeKind.Token,
            _ => null,
        };
    }

    /// <summary>Whether the credential is the certificate of the connection, which is not part of a request.</summary>
    public static bool IsCertificate(SpecNode scheme) => scheme.TextOf("type") == "mutualTLS";
}
