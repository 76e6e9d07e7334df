using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>The location of a parameter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterPlace
{
    /// <summary>The path.</summary>
    Path,

    /// <summary>The query.</summary>
    Query,

    /// <summary>The whole query string, without a name.</summary>
    QueryString,

    /// <summary>A header.</summary>
    Header,

    /// <summary>The header <c>Cookie</c>.</summary>
    Cookie,
}
