using System;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>The kinds of JSON that a case of a union can be.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum UnionTokens
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>A list.</summary>
    Array = 2,

    /// <summary>Any string.</summary>
    Text = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>A boolean.</summary>
    Boolean = 16,

    /// <summary>A whole number that fits into 32 bits.</summary>
    Int32 = 32,

    /// <summary>A whole number that fits into 64 bits.</summary>
    Int64 = 64,

    /// <summary>A string that is a GUID.</summary>
    Guid = 128,

    /// <summary>A string that is a point in time or a calendar date.</summary>
    DateTime = 256,

    /// <summary>A string in base 64.</summary>
    Bytes = 512,
}
