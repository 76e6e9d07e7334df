using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>When an operation may be sent again after its answer was lost.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RetrySafety
{
    /// <summary>Never: a repeat counts twice.</summary>
    Never,

    /// <summary>Only when the caller says so: what a repeat does is not documented.</summary>
    Caller,

    /// <summary>A read, or a write that the server recognises as a repeat.</summary>
    Safe,
}
