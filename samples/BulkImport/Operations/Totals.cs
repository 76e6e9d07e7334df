namespace Gameball.BulkImport;

/// <summary>The engine's report and the rows that never reached the engine, in one account.</summary>
/// <param name="Report">The engine's.</param>
/// <param name="Feed">The others.</param>
/// <param name="RefusedRows">The rows of the report that fail again as they are.</param>
internal sealed record Totals(BatchReport Report, FeedCounts Feed, long RefusedRows)
{
    public long RowsIn => Report.RowsIn + Feed.All;

    public long Failed => Report.Failed + Feed.Unreadable;

    public long Unprocessed => Report.Unprocessed + Feed.Left;

    public long Unknown => Report.Unknown + Feed.HeldBack;

    /// <summary>The rows that somebody has to correct.</summary>
    public long ToCorrect => RefusedRows + Feed.Unreadable;

    /// <summary>Whether each row of the input is in one of the counts.</summary>
    public bool IsWhole => Report.IsSourceEnded || Feed.IsRestLeft;

    public bool IsComplete => Report.IsComplete && Feed.All == 0;
}
