using System;

namespace Gameball;

/// <summary>
/// The handle of a job on the server. It is plain data: serialize it, for example as JSON, to poll the job later or from another process.
/// </summary>
public sealed record BatchJob
{
    /// <summary>The batch operation's name, such as <c>orders</c>.</summary>
    public required string Operation { get; set; }

    /// <summary>The server's id of the job.</summary>
    public required string JobId { get; set; }

    /// <summary>The number of rows in the job.</summary>
    public required int Rows { get; set; }

    /// <summary>The time at which the server accepted the job, by this machine's clock.</summary>
    public required DateTimeOffset SubmittedAt { get; set; }
}
