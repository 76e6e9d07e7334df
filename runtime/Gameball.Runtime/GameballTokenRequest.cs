using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>Describes the operation that needs a token.</summary>
public sealed class GameballTokenRequest
{
    /// <summary>Creates a request for a token without scopes.</summary>
    /// <param name="scheme">The security scheme's name in the document.</param>
    /// <param name="operationId">The id of the operation that is about to be sent.</param>
    public GameballTokenRequest(string scheme, string operationId)
        : this(scheme, operationId, [])
    {
    }

    /// <summary>Creates a request for a token with the given scopes.</summary>
    /// <param name="scheme">The security scheme's name in the document.</param>
    /// <param name="operationId">The id of the operation that is about to be sent.</param>
    /// <param name="scopes">The scopes or roles that the token must grant.</param>
    public GameballTokenRequest(string scheme, string operationId, IReadOnlyList<string> scopes)
    {
        Scheme = scheme ?? throw new ArgumentNullException(nameof(scheme));
        OperationId = operationId ?? throw new ArgumentNullException(nameof(operationId));
        Scopes = scopes ?? throw new ArgumentNullException(nameof(scopes));
    }

    /// <summary>The security scheme's name in the document.</summary>
    public string Scheme { get; }

    /// <summary>The id of the operation that is about to be sent.</summary>
    public string OperationId { get; }

    /// <summary>
    /// The scopes (OAuth 2, OpenID Connect) or roles that the document requires for the operation; empty when it states none. For an
    /// authorization server, join them with spaces: <c>string.Join(" ", request.Scopes)</c>.
    /// </summary>
    public IReadOnlyList<string> Scopes { get; }
}
