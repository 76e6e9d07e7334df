using System.Collections.Generic;
using System.Text.Json;

namespace Gameball;

/// <summary>A job's entry for one row.</summary>
public sealed class BatchJobEntry
{
    /// <summary>Whether the row was applied.</summary>
    public bool Succeeded { get; init; }

    /// <summary>
    /// Whether the entry is in the list of applied rows but its own status contradicts the list or is unreadable. The row's outcome is then
    /// unknown.
    /// </summary>
    public bool IsUnreadable { get; init; }

    /// <summary>
    /// The entry's plain members by name, such as <c>customerId</c>. An entry that is a bare id has it under the empty name. A member with
    /// invalid encoding, or a duplicate member with different values, is left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The complete entry when the row was applied or has a response and the entry contains more than the row's identity, such as a
    /// requested balance; otherwise <see langword="null"/>.
    /// </summary>
    public JsonElement? ResponseJson { get; init; }

    /// <summary>The server's code; <see langword="null"/> when it gives none.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// The server's message, truncated after 4,096 characters; <see langword="null"/> when it gives none. Invalid characters are replaced
    /// by U+FFFD.
    /// </summary>
    public string? Message { get; init; }
}
