namespace Gameball;

/// <summary>A row with its place in the source, its key and its lane.</summary>
internal readonly record struct SourceRow<TRow>(long Index, TRow Row, string? Key, string? PartitionKey)
{
    /// <summary>Whether there is a row here: <see langword="false"/> of a place that is still empty.</summary>
    public bool IsRead { get; } = true;

    // What keeps rows in order: the lane, or the key where there is no lane. Rows with neither are free.
    public string? Order => PartitionKey ?? Key;

    public BatchOutcome<TRow> Outcome(RowVerdict verdict, BatchJob? job = null) => new(Index, Row, verdict.State)
    {
        Cause = verdict.Cause,
        Code = verdict.Code,
        Message = verdict.Message,
        ResponseJson = verdict.ResponseJson,
        Job = job,
    };
}
