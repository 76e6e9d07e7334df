namespace Gameball.Fleet;

/// <summary>Why a run sends nothing more, in the order of severity. The numbers are those of the table <c>run</c>.</summary>
internal enum FleetHalt
{
    None = 0,

    /// <summary>The server rejects the keys or is unreachable. Open jobs are awaited.</summary>
    Refused = 1,

    /// <summary>The source threw. Open jobs are awaited.</summary>
    SourceFailed = 2,

    /// <summary>The run was stopped. Open jobs are stopped on the server.</summary>
    Stopped = 3,

    /// <summary>The deadline passed. Nothing is awaited.</summary>
    Deadline = 4,

    /// <summary>The coordinator's wait was cancelled. Nothing is awaited.</summary>
    Cancelled = 5,

    /// <summary>A redirect sent the keys to another server. Nothing is sent any more.</summary>
    KeysLeaked = 6,
}

/// <summary>The state of a chunk, and of a partition by its first chunk. The numbers are those of the tables.</summary>
internal enum ChunkState
{
    Planned = 0,

    /// <summary>A submit began, and its response is not recorded, or was lost.</summary>
    Sending = 1,

    Accepted = 2,

    Resolved = 3,

    /// <summary>
    /// Its job was requested to stop and had not ended then: it is polled when the run is resumed. Only partitions have this state, and their
    /// chunk stays accepted.
    /// </summary>
    Stopping = 4,

    /// <summary>The run left its job before it ended: the rows have outcomes, and the job is polled when the run is resumed.</summary>
    Left = 5,
}
