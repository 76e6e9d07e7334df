namespace Gameball.BulkImport;

/// <summary>The engine's report and the rows that never reached the engine, in one account.</summary>
internal sealed record Totals(BatchReport Report, FeedCounts Feed)
{
    public long RowsIn => Report.RowsIn + Feed.All;

    public long Failed => Report.Failed + Feed.Unreadable;

    public long Unprocessed => Report.Unprocessed + Feed.Left;

    public long Unknown => Report.Unknown + Feed.HeldBack;

    /// <summary>Whether each row of the input is in one of the counts.</summary>
    public bool IsWhole => Report.IsSourceEnded || Feed.Left > 0;

    public bool IsComplete => Report.IsComplete && Feed.All == 0;
}
