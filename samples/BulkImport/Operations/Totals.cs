namespace Gameball.BulkImport;

/// <summary>The engine's report and the rows that never reached the engine, in one account.</summary>
internal sealed record Totals(BatchReport Report, FeedCounts Feed)
{
    public long RowsIn => Report.RowsIn + Feed.All;

    public long Failed => Report.Failed + Feed.Unreadable;

    public long Unknown => Report.Unknown + Feed.HeldBack;

    public bool IsComplete => Report.IsComplete && Feed.All == 0;
}
