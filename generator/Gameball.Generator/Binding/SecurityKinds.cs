using System.Collections.Generic;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>The kinds of security scheme that the client can serve.</summary>
internal static class SecurityKinds
{
    private static readonly Dictionary<(string Type, string How), SecuritySchemeKind> s_kinds = new()
    {
        [("apiKey", "header")] = SecuritySchemeKind.ApiKeyHeader,
        [("apiKey", "query")] = SecuritySchemeKind.ApiKeyQuery,
        [("apiKey", "cookie")] = SecuritySchemeKind.ApiKeyCookie,
        [("http", "bearer")] = SecuritySchemeKind.Bearer,
        [("http", "basic")] = SecuritySchemeKind.Basic,
        [("oauth2", "")] = SecuritySchemeKind.Token,
        [("openIdConnect", "")] = SecuritySchemeKind.Token,
    };

    /// <returns><see langword="null"/> for any other kind, and for a key without a name to send it by.</returns>
    public static SecuritySchemeKind? Of(Cursor scheme)
    {
        var type = scheme.TextOf("type");
        var how = type switch
        {
            "apiKey" => scheme.TextOf("in"),
            "http" => scheme.TextOf("scheme").ToLowerInvariant(),
            _ => "",
        };
        return s_kinds.TryGetValue((type, how), out var kind) && (type != "apiKey" || scheme.TextOf("name").Length > 0) ? kind : null;
    }

    /// <summary>Whether the certificate of the connection is the credential, which no request carries.</summary>
    public static bool IsCertificate(Cursor scheme) => scheme.TextOf("type") == "mutualTLS";
}
