using System;

namespace Gameball;

/// <summary>
/// The handle of a job on the server. It is plain data: write it down (as JSON, for instance) and ask for the job later,
/// also from another process.
/// </summary>
public sealed record BatchJob
{
    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The server's id of the job.</summary>
    public required string JobId { get; init; }

    /// <summary>How many rows were sent.</summary>
    public required int Rows { get; init; }

    /// <summary>When the server accepted it, by this machine's clock.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }
}
