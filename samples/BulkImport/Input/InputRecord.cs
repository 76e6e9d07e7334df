using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>One row of the input: its JSON or its fault.</summary>
internal sealed record InputRecord
{
    /// <summary>The line of the input at which it begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The original text: a record's columns, or one line of JSON. The file of failed rows gets it unchanged.</summary>
    public required IReadOnlyList<string> Original { get; init; }

    /// <summary>The row's properties by their names in JSON; <see langword="null"/> with a fault.</summary>
    public JsonObject? Row { get; init; }

    public RowFault? Fault { get; init; }
}

/// <summary>The reason not to send a row.</summary>
/// <param name="State">The row's state.</param>
/// <param name="Code">The row's code in the input.</param>
/// <param name="Reason">The fault and the remedy.</param>
internal sealed record RowFault(RowState State, string? Code, string Reason)
{
    public static RowFault Unreadable(string reason) => new(RowState.Failed, null, reason);
}
