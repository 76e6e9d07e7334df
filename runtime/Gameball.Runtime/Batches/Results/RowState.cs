namespace Gameball;

/// <summary>The state of a row of an import.</summary>
public enum RowState
{
    /// <summary>The server applied the row.</summary>
    Succeeded,

    /// <summary>The row was not applied: the server rejected it, or it could not be sent.</summary>
    Failed,

    /// <summary>The row was never sent: the import ended first.</summary>
    Unprocessed,

    /// <summary>The row was sent, and it is unknown whether it was applied: see <see cref="UnknownCause"/>.</summary>
    Unknown,
}
