using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The kinds of security scheme that the client can serve.</summary>
internal static class SecurityKinds
{
    /// <returns><see langword="null"/> for any other kind, and for a key without a name to send it by: a header's and a cookie's is a token.</returns>
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

    /// <summary>Whether the certificate of the connection is the credential, which no request carries.</summary>
    public static bool IsCertificate(SpecNode scheme) => scheme.TextOf("type") == "mutualTLS";
}
