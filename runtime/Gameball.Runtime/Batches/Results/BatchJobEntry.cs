using System.Collections.Generic;
using System.Text.Json;

namespace Gameball;

/// <summary>What a job says of one row.</summary>
public sealed class BatchJobEntry
{
    /// <summary>Whether the row was applied.</summary>
    public bool Succeeded { get; init; }

    /// <summary>
    /// Whether it stands among the rows that were applied and says something else of its row that cannot be read: then nobody knows.
    /// </summary>
    public bool IsUnreadable { get; init; }

    /// <summary>
    /// The entry's own plain members by name, such as <c>customerId</c>; an entry that is a bare id has it under the empty name.
    /// A member whose text is damaged, or that comes twice with two values, is left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The entry whole, where the row was applied or answered and the entry says more than which row it means: a balance that was asked
    /// for. <see langword="null"/> elsewhere.
    /// </summary>
    public JsonElement? ResponseJson { get; init; }

    /// <summary>The server's code, where it gives one.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// The server's words, where it gives some, cut after 4,096 characters. What is no text in them stands as U+FFFD.
    /// </summary>
    public string? Message { get; init; }
}
