namespace Gameball.Conformance.Mock;

/// <summary>The kind of a call's result.</summary>
internal enum FindingKind
{
    /// <summary>The request was as documented, and the response was read whole.</summary>
    Passed,

    /// <summary>The mock server reports that the request is not as documented.</summary>
    RequestRejected,

    /// <summary>The client could not read a documented success.</summary>
    SuccessUnreadable,

    /// <summary>The client read a response and writes a different value.</summary>
    RoundTripDiffers,

    /// <summary>A documented error has a JSON body, and the exception has no typed error.</summary>
    ErrorUntyped,

    /// <summary>The typed error, written again, differs from the response.</summary>
    ErrorDiffers,

    /// <summary>The client threw before anything was sent.</summary>
    ClientThrew,

    /// <summary>The mock server could not respond, or its response is not as documented.</summary>
    MockFailed,

    /// <summary>The harness could not make a value or judge a response.</summary>
    HarnessFailed,
}
