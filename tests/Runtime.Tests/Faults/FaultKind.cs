namespace Gameball.Runtime.Tests.Faults;

/// <summary>The server's behaviour for one attempt.</summary>
internal enum FaultKind
{
    /// <summary>Applies it and responds.</summary>
    None,

    /// <summary>Resets the connection before it has read the body.</summary>
    ResetBefore,

    /// <summary>Reads the body, then resets the connection.</summary>
    ResetUnapplied,

    /// <summary>Applies it, then resets the connection.</summary>
    ResetApplied,

    /// <summary>Applies it, then resets in the middle of the response.</summary>
    ResetWithin,

    /// <summary>Applies it and sends the response slowly until the client disconnects.</summary>
    Drip,

    /// <summary>Applies it and responds with half of the JSON as the complete body.</summary>
    HalfJson,

    /// <summary>Applies it and responds with an HTML page.</summary>
    Page,

    /// <summary>Rejects it for the quota.</summary>
    Throttle,

    /// <summary>Fails before it applies it.</summary>
    Fail,

    /// <summary>Applies it, then fails.</summary>
    FailApplied,

    /// <summary>Rejects its content.</summary>
    Refuse,

    /// <summary>Another request for the customer is in progress.</summary>
    Busy,

    /// <summary>Redirects to another host.</summary>
    Redirect,
}
