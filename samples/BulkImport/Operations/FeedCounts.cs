namespace Gameball.BulkImport;

/// <summary>Counts the rows that never reach the engine.</summary>
internal sealed class FeedCounts
{
    /// <summary>Rows that cannot be read.</summary>
    public long Unreadable { get; private set; }

    /// <summary>Rows that an earlier import does not know of.</summary>
    public long HeldBack { get; private set; }

    /// <summary>The line of the last row that was read.</summary>
    public long LastLine { get; set; }

    public long All => Unreadable + HeldBack;

    public void Add(long line, RowState state)
    {
        LastLine = line;
        Unreadable += state == RowState.Unknown ? 0 : 1;
        HeldBack += state == RowState.Unknown ? 1 : 0;
    }
}
