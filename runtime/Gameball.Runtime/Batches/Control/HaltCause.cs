namespace Gameball;

/// <summary>The cause of an early end, in order of severity; a more severe cause overrides a milder one.</summary>
internal enum HaltCause
{
    None,

    /// <summary>The server rejects the keys or is unreachable: nothing more is sent, and open jobs are awaited.</summary>
    Refused,

    /// <summary>The source threw an exception: nothing more is sent, and open jobs are awaited.</summary>
    SourceFailed,

    /// <summary>The journal failed: nothing more is sent, open jobs are awaited, and the import throws.</summary>
    LogFailed,

    /// <summary>The import was stopped: open jobs are stopped on the server.</summary>
    Stopped,

    /// <summary>A redirect sent the keys to another server: no request is sent any more.</summary>
    KeysLeaked,

    /// <summary>The deadline passed: nothing is awaited any more.</summary>
    Deadline,

    /// <summary>The caller cancelled: nothing is awaited any more, and the import throws.</summary>
    Cancelled,
}
