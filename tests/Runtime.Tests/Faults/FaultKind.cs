namespace Gameball.Runtime.Tests.Faults;

/// <summary>What a server does with one attempt.</summary>
internal enum FaultKind
{
    /// <summary>Acts on it and answers.</summary>
    None,

    /// <summary>Resets the connection before it has read the body.</summary>
    ResetBefore,

    /// <summary>Reads the body, then resets the connection.</summary>
    ResetUnapplied,

    /// <summary>Acts on it, then resets the connection.</summary>
    ResetApplied,

    /// <summary>Acts on it, then resets in the middle of the answer.</summary>
    ResetWithin,

    /// <summary>Acts on it and lets the answer drip until the client has left.</summary>
    Drip,

    /// <summary>Acts on it and answers half of the JSON, as if it were all.</summary>
    HalfJson,

    /// <summary>Acts on it and answers a page.</summary>
    Page,

    /// <summary>Refuses it for the quota.</summary>
    Throttle,

    /// <summary>Fails before it acts.</summary>
    Fail,

    /// <summary>Acts on it, then fails.</summary>
    FailApplied,

    /// <summary>Refuses what it says.</summary>
    Refuse,

    /// <summary>Another request for the customer is in progress.</summary>
    Busy,

    /// <summary>Redirects to another host.</summary>
    Redirect,
}
