namespace Gameball;

/// <summary>How far a call progressed before it failed. A caller needs it to decide whether to send the call again.</summary>
public enum GameballFailureKind
{
    /// <summary>The server responded with an error.</summary>
    Refused,

    /// <summary>
    /// No byte of the request was sent: the name was not resolved, or the connection or its encryption was not established.
    /// </summary>
    NotSent,

    /// <summary>The request was sent or may have been sent, and no complete response arrived: the server may have applied it.</summary>
    ResponseLost,

    /// <summary>The server reported success, but its response is empty or does not match the document.</summary>
    Unreadable,
}
