using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>One row of the input: what it says as JSON, or what is wrong with it.</summary>
internal sealed record InputRecord
{
    /// <summary>The line of the input on which it begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>What stood there: a record's columns, or one line of JSON. It is written to the file of failed rows as it was.</summary>
    public required IReadOnlyList<string> Original { get; init; }

    /// <summary>The row's properties by their names in JSON; <see langword="null"/> when there is a fault.</summary>
    public JsonObject? Row { get; init; }

    public RowFault? Fault { get; init; }
}

/// <summary>Why a row is not sent.</summary>
/// <param name="State">What the row counts as.</param>
/// <param name="Code">The code that the row came with.</param>
/// <param name="Reason">What is wrong and what helps.</param>
internal sealed record RowFault(RowState State, string? Code, string Reason)
{
    public static RowFault Unreadable(string reason) => new(RowState.Failed, null, reason);
}
