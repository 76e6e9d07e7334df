namespace Gameball;

/// <summary>What ends an import early, from the mildest to the hardest; a harder one overrides a milder one.</summary>
internal enum HaltCause
{
    None,

    /// <summary>Nothing more is sent; open jobs are awaited: the server refuses the keys or cannot be reached.</summary>
    Refused,

    /// <summary>The same, because the source threw.</summary>
    SourceFailed,

    /// <summary>The same, because nobody writes down any more what is done; the import throws.</summary>
    LogFailed,

    /// <summary>Open jobs are stopped on the server.</summary>
    Stopped,

    /// <summary>No request is sent any more: a redirect took the keys to another server.</summary>
    KeysLeft,

    /// <summary>Nothing is waited for any more.</summary>
    Deadline,

    /// <summary>The same, and the import throws.</summary>
    Cancelled,
}
