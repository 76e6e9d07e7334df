namespace Gameball.BulkImport;

/// <summary>The totals of the engine's report and of the rows that never reached the engine.</summary>
/// <param name="Report">The engine's report.</param>
/// <param name="Feed">The other rows.</param>
/// <param name="RejectedRows">The report's rows that fail again without a correction.</param>
internal sealed record Totals(BatchReport Report, FeedCounts Feed, long RejectedRows)
{
    public long RowsIn => Report.RowsIn + Feed.All;

    public long Failed => Report.Failed + Feed.Unreadable;

    public long Unprocessed => Report.Unprocessed + Feed.Left;

    public long Unknown => Report.Unknown + Feed.HeldBack;

    /// <summary>The rows that need a correction.</summary>
    public long ToCorrect => RejectedRows + Feed.Unreadable;

    /// <summary>Whether the counts include each row of the input.</summary>
    public bool IsWhole => Report.IsSourceEnded || Feed.IsRestLeft;

    public bool IsComplete => Report.IsComplete && Feed.All == 0;
}
