using System;
using System.Collections.Generic;
using Gameball.Runtime;

namespace Gameball;

/// <summary>What the engine must know of an operation's rows; nothing of HTTP.</summary>
internal sealed class RowRules<TRow>
{
    /// <summary>A request is an object that holds a list of rows.</summary>
    public const int DepthOfRows = 2;

    public required string Operation { get; init; }

    public required int MaxItems { get; init; }

    /// <summary>The name in JSON of the request's list of rows.</summary>
    public required string Items { get; init; }

    /// <summary>How a row is written.</summary>
    public required GeneratedJson<TRow> Json { get; init; }

    public string? KeyName { get; init; }

    public Func<TRow, string?>? Key { get; init; }

    public string? PartitionKeyName { get; init; }

    public Func<TRow, string?>? PartitionKey { get; init; }

    /// <summary>What the document allows a row's values to be.</summary>
    public IReadOnlyList<RowBound<TRow>> Bounds { get; init; } = [];

    public RetrySafety RetrySafety { get; init; } = RetrySafety.Never;

    /// <summary>How deep the JSON of a row may be nested.</summary>
    public int MaxDepth { get; init; } = JsonRules.UsualDepth - DepthOfRows;

    // Null when the row can be sent, else the reason why it cannot.
    public string? Read(TRow row, long index, out SourceRow<TRow> read)
    {
        read = new SourceRow<TRow>(index, row, null, null);
        if (row is null)
        {
            return "The source gave null in place of a row.";
        }

        string? refusal;
        try
        {
            read = new SourceRow<TRow>(index, row, Key?.Invoke(row), PartitionKey?.Invoke(row));
            refusal = RowBound<TRow>.Check(Bounds, row);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return "The row cannot be read: " + error.Message;
        }

        return Lacks(Key, read.Key) ? Missing(KeyName, "names it in the job's outcome")
            : Lacks(PartitionKey, read.PartitionKey) ? Missing(PartitionKeyName, "says whose row it is")
            : refusal;
    }

    /// <summary>Refuses what can be seen to be wrong before anything is sent.</summary>
    /// <returns>How many rows there are.</returns>
    public static int Check(IEnumerable<TRow> rows)
    {
        var index = 0;
        foreach (var row in rows)
        {
            if (row is null)
            {
                throw new ArgumentException("Row " + index + " is null; nothing was sent.", nameof(rows));
            }

            index++;
        }

        return index;
    }

    private static bool Lacks(Func<TRow, string?>? reader, string? value) => reader is not null && string.IsNullOrWhiteSpace(value);

    private static string Missing(string? name, string purpose) =>
        "The row has no " + (name is null or "@" ? "text" : name) + ", which " + purpose + "; it was not sent.";
}
