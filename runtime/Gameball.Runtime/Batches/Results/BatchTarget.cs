namespace Gameball;

/// <summary>
/// What must be equal for two processes to work on one import: the operation, the server, the account and how rows are identified.
/// </summary>
public sealed record BatchTarget
{
    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The server's address.</summary>
    public required string Server { get; init; }

    /// <summary>A fingerprint of the account's key. It is not the key, and the key cannot be computed from it.</summary>
    public required string Account { get; init; }

    /// <summary>The JSON property that identifies a row; <see langword="null"/> when none does.</summary>
    public string? RowKeyName { get; init; }

    /// <summary>The JSON property by which rows keep their order; <see langword="null"/> without one.</summary>
    public string? PartitionKeyName { get; init; }
}
