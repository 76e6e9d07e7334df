using System.Collections.Generic;

namespace Gameball.BulkImport;

/// <summary>Counts the rows that never reach the engine.</summary>
internal sealed class FeedCounts
{
    private readonly Dictionary<RowState, long> _rows = [];

    /// <summary>Rows that cannot be read.</summary>
    public long Unreadable => _rows.GetValueOrDefault(RowState.Failed);

    /// <summary>Rows whose result an earlier import does not know.</summary>
    public long HeldBack => _rows.GetValueOrDefault(RowState.Unknown);

    /// <summary>Rows that the engine did not get because the import ended early.</summary>
    public long Left => _rows.GetValueOrDefault(RowState.Unprocessed);

    /// <summary>The line of the last row that was read.</summary>
    public long LastLine { get; set; }

    /// <summary>Whether the rest of the input was read and rejected.</summary>
    public bool IsRestLeft { get; set; }

    public long All => Unreadable + HeldBack + Left;

    public void Add(long line, RowState state)
    {
        LastLine = line;
        _rows[state] = _rows.GetValueOrDefault(state) + 1;
    }
}
