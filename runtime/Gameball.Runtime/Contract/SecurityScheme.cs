using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>A way to authenticate that a document declares.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityScheme
{
    private SecurityScheme(string key, SecuritySchemeKind kind, string parameterName, IReadOnlyList<string>? scopes = null)
    {
        Scopes = scopes ?? [];
        Key = key;
        Kind = kind;
        ParameterName = parameterName;
    }

    /// <summary>The scheme's name in the document.</summary>
    public string Key { get; }

    internal SecuritySchemeKind Kind { get; }

    internal string ParameterName { get; }

    internal IReadOnlyList<string> Scopes { get; }

    /// <summary>A key in a header.</summary>
    public static SecurityScheme ApiKeyHeader(string key, string parameterName) => new(key, SecuritySchemeKind.ApiKeyHeader, parameterName);

    /// <summary>A key in the query.</summary>
    public static SecurityScheme ApiKeyQuery(string key, string parameterName) => new(key, SecuritySchemeKind.ApiKeyQuery, parameterName);

    /// <summary>A key in a cookie.</summary>
    public static SecurityScheme ApiKeyCookie(string key, string parameterName) => new(key, SecuritySchemeKind.ApiKeyCookie, parameterName);

    /// <summary>A bearer token in <c>Authorization</c>.</summary>
    public static SecurityScheme Bearer(string key) => new(key, SecuritySchemeKind.Bearer, "");

    /// <summary>A token of OAuth 2 or OpenID Connect in <c>Authorization</c>.</summary>
    public static SecurityScheme Token(string key) => new(key, SecuritySchemeKind.Token, "");

    /// <summary>The same for operations that need a token of these scopes.</summary>
    public SecurityScheme For(params string[] scopes) => new(Key, Kind, ParameterName, scopes);

    /// <summary>User name and password in <c>Authorization</c>.</summary>
    public static SecurityScheme Basic(string key) => new(key, SecuritySchemeKind.Basic, "");
}

internal enum SecuritySchemeKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Bearer,
    Token,
    Basic,
}
