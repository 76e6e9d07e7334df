namespace Gameball;

/// <summary>What a token is asked for.</summary>
public sealed class GameballTokenRequest
{
    /// <summary>Asks for a token.</summary>
    /// <param name="scheme">The security scheme's name in the document.</param>
    /// <param name="operationId">The operation that is about to be sent.</param>
    public GameballTokenRequest(string scheme, string operationId)
    {
        Scheme = scheme;
        OperationId = operationId;
    }

    /// <summary>The security scheme's name in the document.</summary>
    public string Scheme { get; }

    /// <summary>The operation that is about to be sent.</summary>
    public string OperationId { get; }
}
