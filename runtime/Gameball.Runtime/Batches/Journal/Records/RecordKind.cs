namespace Gameball;

/// <summary>The kinds of records in a journal. The numbers are part of the file format and are never reused.</summary>
internal enum RecordKind : byte
{
    /// <summary>The run's identity; the first record, and the only one of its kind.</summary>
    Header = 1,

    /// <summary>A chunk's number, its rows and their hashes.</summary>
    Planned = 2,

    /// <summary>From here on the server may have received the chunk.</summary>
    Sending = 3,

    /// <summary>The server certainly did not accept the chunk: it is planned again.</summary>
    Returned = 4,

    /// <summary>The server created a job for the chunk.</summary>
    Accepted = 5,

    /// <summary>The response was lost, and this run does not resubmit the chunk.</summary>
    Ambiguous = 6,

    /// <summary>Each row of the chunk has its outcome.</summary>
    Settled = 7,

    /// <summary>Some or all of the chunk's rows were moved to sub-chunks.</summary>
    Split = 8,

    /// <summary>The source was read to its end; the record contains its number of rows.</summary>
    SourceEnded = 9,

    /// <summary>Another process resumed the run; the record contains the number of bytes of a torn record that were removed.</summary>
    Resumed = 10,
}
