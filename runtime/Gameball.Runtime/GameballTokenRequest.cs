using System;
using System.Collections.Generic;

namespace Gameball;

/// <summary>What a token is asked for.</summary>
public sealed class GameballTokenRequest
{
    /// <summary>Asks for a token.</summary>
    /// <param name="scheme">The security scheme's name in the document.</param>
    /// <param name="operationId">The operation that is about to be sent.</param>
    public GameballTokenRequest(string scheme, string operationId)
        : this(scheme, operationId, [])
    {
    }

    /// <summary>Asks for a token that allows certain things.</summary>
    /// <param name="scheme">The security scheme's name in the document.</param>
    /// <param name="operationId">The operation that is about to be sent.</param>
    /// <param name="scopes">What the token has to allow.</param>
    public GameballTokenRequest(string scheme, string operationId, IReadOnlyList<string> scopes)
    {
        Scheme = scheme ?? throw new ArgumentNullException(nameof(scheme));
        OperationId = operationId ?? throw new ArgumentNullException(nameof(operationId));
        Scopes = scopes ?? throw new ArgumentNullException(nameof(scopes));
    }

    /// <summary>The security scheme's name in the document.</summary>
    public string Scheme { get; }

    /// <summary>The operation that is about to be sent.</summary>
    public string OperationId { get; }

    /// <summary>
    /// The scopes (OAuth 2, OpenID Connect) or roles that the document says the operation needs; empty when it names none. An authorization
    /// server takes them as one text: <c>string.Join(" ", request.Scopes)</c>.
    /// </summary>
    public IReadOnlyList<string> Scopes { get; }
}
