using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>Where a parameter goes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterPlace
{
    /// <summary>Into the path.</summary>
    Path,

    /// <summary>Into the query.</summary>
    Query,

    /// <summary>Into the query, all of which it is: without a name.</summary>
    QueryString,

    /// <summary>Into a header.</summary>
    Header,

    /// <summary>Into the header <c>Cookie</c>.</summary>
    Cookie,
}
