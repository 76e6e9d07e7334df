namespace Gameball;

/// <summary>The records of a journal. The numbers are the file's: none is ever given to another meaning.</summary>
internal enum RecordKind : byte
{
    /// <summary>Whose run it is; the first record, and the only one of its kind.</summary>
    Header = 1,

    /// <summary>A chunk's number, its rows and what they looked like.</summary>
    Planned = 2,

    /// <summary>From here on the server may know of the chunk.</summary>
    Sending = 3,

    /// <summary>The server certainly did not take it: it is planned again.</summary>
    Returned = 4,

    /// <summary>The server has a job for it.</summary>
    Accepted = 5,

    /// <summary>The answer was lost, and this run will not send it again.</summary>
    Ambiguous = 6,

    /// <summary>Each of its rows has its outcome.</summary>
    Settled = 7,

    /// <summary>Some or all of its rows go on in chunks of their own.</summary>
    Parted = 8,

    /// <summary>The source was read to its end, and had so many rows.</summary>
    SourceEnded = 9,

    /// <summary>Another process goes on from here; so many bytes of a torn record were cut off.</summary>
    Resumed = 10,
}
