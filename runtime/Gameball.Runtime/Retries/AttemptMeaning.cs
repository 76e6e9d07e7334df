namespace Gameball.Runtime;

/// <summary>What a failed attempt says of the server: the one thing that a repeat depends on.</summary>
internal enum AttemptMeaning
{
    /// <summary>The server refused it, and would again.</summary>
    Refused,

    /// <summary>The server did not act on it, and may another time.</summary>
    NotDone,

    /// <summary>Nobody knows whether the server acted on it.</summary>
    Unknown,

    /// <summary>A repeat of ours that an earlier attempt made superfluous.</summary>
    DoneBefore,
}
