namespace Gameball;

/// <summary>How far a call got before it failed: what a caller needs to know before sending it again.</summary>
public enum GameballFailureKind
{
    /// <summary>The server answered with an error.</summary>
    Refused,

    /// <summary>No byte of the request left: the name was not found, the connection or its encryption was not made.</summary>
    NotSent,

    /// <summary>The request was or may have been sent and no whole answer came back: the server may or may not have acted on it.</summary>
    ResponseLost,

    /// <summary>The server reported success, but its answer is empty or is not what the operation promises.</summary>
    Unreadable,
}
