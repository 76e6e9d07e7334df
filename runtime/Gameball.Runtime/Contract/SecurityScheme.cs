using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>A security scheme of a document.</summary>
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

    /// <summary>Creates a scheme for a key in a header.</summary>
    public static SecurityScheme ApiKeyHeader(string key, string parameterName) => new(key, SecuritySchemeKind.ApiKeyHeader, parameterName);

    /// <summary>Creates a scheme for a key in the query.</summary>
    public static SecurityScheme ApiKeyQuery(string key, string parameterName) => new(key, SecuritySchemeKind.ApiKeyQuery, parameterName);

    /// <summary>Creates a scheme for a key in a cookie.</summary>
    public static SecurityScheme ApiKeyCookie(string key, string parameterName) => new(key, SecuritySchemeKind.ApiKeyCookie, parameterName);

    /// <summary>Creates a scheme for a bearer token in <c>Authorization</c>.</summary>
    public static SecurityScheme Bearer(string key) => new(key, SecuritySchemeKind.Bearer, "");

    /// <summary>Creates a scheme for a token of OAuth 2 or OpenID Connect in <c>Authorization</c>.</summary>
    public static SecurityScheme Token(string key) => new(key, SecuritySchemeKind.Token, "");

    /// <summary>Returns the same scheme with the scopes that an operation needs.</summary>
    public SecurityScheme For(params string[] scopes) => new(Key, Kind, ParameterName, scopes);

    /// <summary>Creates a scheme for user name and password in <c>Authorization</c>.</summary>
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
