namespace Gameball;

/// <summary>What became of a row of an import.</summary>
public enum RowState
{
    /// <summary>The server applied it.</summary>
    Succeeded,

    /// <summary>It was not applied: the server refused it, or it could not be sent.</summary>
    Failed,

    /// <summary>It never left this process: the import ended before its turn.</summary>
    Unprocessed,

    /// <summary>It was sent, and nothing says whether it was applied: see <see cref="UnknownCause"/>.</summary>
    Unknown,
}
