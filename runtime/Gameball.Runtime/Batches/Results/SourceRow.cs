namespace Gameball;

/// <summary>A row with its index in the source, its key and its partition key.</summary>
internal readonly record struct SourceRow<TRow>(long Index, TRow Row, string? Key, string? PartitionKey)
{
    /// <summary>Whether this is a row: <see langword="false"/> for an empty element of an array.</summary>
    public bool IsRead { get; } = true;

    // The key by which rows keep their order: the partition key, or the row key if there is none. Rows without either have no order.
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
