using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>What requests the next page of a list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PageKind
{
    /// <summary>A value of the page or of its last item, in a parameter.</summary>
    Cursor,

    /// <summary>The number of items before the page, in a parameter.</summary>
    Offset,

    /// <summary>The number of the page, in a parameter.</summary>
    Number,

    /// <summary>A link of the page, which is called instead of the operation's path.</summary>
    Link,
}
