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
    };

    /// <returns><see langword="null"/> for any other kind, and for a key without a name to send it by.</returns>
    public static SecuritySchemeKind? Of(Cursor scheme)
    {
        var type = scheme.TextOf("type");
        var how = type == "apiKey" ? scheme.TextOf("in") : scheme.TextOf("scheme").ToLowerInvariant();
        return s_kinds.TryGetValue((type, how), out var kind) && (type != "apiKey" || scheme.TextOf("name").Length > 0) ? kind : null;
    }
}
