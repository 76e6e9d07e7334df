using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>What a document says of a batch operation and its rows: the generated code creates it, imports read rows by it.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BatchInfo<TRow>
{
    // A request is an object that holds a list of rows.
    private const int DepthOfRows = 2;

    /// <summary>The operation's name, such as <c>orders</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that makes a job of rows.</summary>
    public required OperationInfo Create { get; init; }

    /// <summary>The operation that returns a job's status; the one parameter of its path is the job's id.</summary>
    public required OperationInfo Status { get; init; }

    /// <summary>The operation that stops a job; <see langword="null"/> where there is none.</summary>
    public OperationInfo? Stop { get; init; }

    /// <summary>The name in JSON of the request's list of rows.</summary>
    public required string Items { get; init; }

    /// <summary>The most rows of one request.</summary>
    public required int MaxItems { get; init; }

    /// <summary>How a row is written.</summary>
    public required GeneratedJson<TRow> Row { get; init; }

    /// <summary>The name in JSON of what names a row in a job's outcome; <c>@</c> when the row itself does.</summary>
    public string? RowKeyName { get; init; }

    /// <summary>Reads what names a row; <see langword="null"/> when nothing does.</summary>
    public Func<TRow, string?>? RowKey { get; init; }

    /// <summary>The name in JSON of what rows keep their order by.</summary>
    public string? PartitionKeyName { get; init; }

    /// <summary>Reads a row's partition key, by which rows keep their order; <see langword="null"/> without one.</summary>
    public Func<TRow, string?>? PartitionKey { get; init; }

    /// <summary>What the document allows a row's values to be.</summary>
    public IReadOnlyList<RowBound<TRow>> Bounds { get; init; } = [];

    /// <summary>Whether rows may be sent again after the answer was lost.</summary>
    public RetrySafety RetrySafety { get; init; } = RetrySafety.Never;

    /// <summary>The maximum nesting depth of a row's JSON.</summary>
    internal int MaxRowDepth { get; private set; } = JsonRules.UsualDepth - DepthOfRows;

    /// <summary>Returns a copy for a connection with its own maximum nesting depth of requests.</summary>
    internal BatchInfo<TRow> WithDepth(int maxRequestDepth)
    {
        var copy = (BatchInfo<TRow>)MemberwiseClone();
        copy.MaxRowDepth = maxRequestDepth - DepthOfRows;
        return copy;
    }

    /// <summary>Reads the keys of a row and checks its values.</summary>
    /// <returns><see langword="null"/> when the row can be sent, else the reason why it cannot.</returns>
    internal string? Read(TRow row, long index, out SourceRow<TRow> read)
    {
        read = new SourceRow<TRow>(index, row, null, null);
        if (row is null)
        {
            return "The source gave null in place of a row.";
        }

        string? refusal;
        try
        {
            read = new SourceRow<TRow>(index, row, RowKey?.Invoke(row), PartitionKey?.Invoke(row));
            refusal = RowBound<TRow>.Check(Bounds, row);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return "The row cannot be read: " + error.Message;
        }

        return Lacks(RowKey, read.Key) ? Missing(RowKeyName, "names it in the job's outcome")
            : Lacks(PartitionKey, read.PartitionKey) ? Missing(PartitionKeyName, "is its partition key")
            : refusal;
    }

    /// <summary>Counts the rows of a collection.</summary>
    /// <exception cref="ArgumentException">A row is null.</exception>
    internal static int Check(IEnumerable<TRow> rows)
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
