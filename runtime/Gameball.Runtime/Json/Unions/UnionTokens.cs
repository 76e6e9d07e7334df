using System;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>What JSON a case of a union can be.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum UnionTokens
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>A list.</summary>
    Array = 2,

    /// <summary>Any text.</summary>
    Text = 4,

    /// <summary>Any number.</summary>
    Number = 8,

    /// <summary>True or false.</summary>
    Boolean = 16,

    /// <summary>A number that fits into 32 bits.</summary>
    Int32 = 32,

    /// <summary>A number that fits into 64 bits.</summary>
    Int64 = 64,

    /// <summary>Text that is an identifier.</summary>
    Guid = 128,

    /// <summary>Text that is a point in time or a calendar date.</summary>
    DateTime = 256,

    /// <summary>Text that is base 64.</summary>
    Bytes = 512,
}
