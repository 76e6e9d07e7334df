using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>Whether an operation may be retried after a lost response.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RetrySafety
{
    /// <summary>Never: a duplicate counts twice.</summary>
    Never,

    /// <summary>Only if the caller permits it: the effect of a duplicate is not documented.</summary>
    Caller,

    /// <summary>Always: the operation is a read, or a write for which the server detects duplicates.</summary>
    Safe,
}
