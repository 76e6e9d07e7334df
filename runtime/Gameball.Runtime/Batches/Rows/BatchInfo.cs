using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>What a document says of a batch operation, as the generated code hands it to the runtime.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BatchInfo<TRow>
{
    /// <summary>The operation's name, such as <c>orders</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that makes a job of rows.</summary>
    public required OperationInfo Create { get; init; }

    /// <summary>The operation that tells how a job stands; the one parameter of its path is the job's id.</summary>
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

    /// <summary>Reads what rows keep their order by; <see langword="null"/> when there is no such thing.</summary>
    public Func<TRow, string?>? PartitionKey { get; init; }

    /// <summary>What the document allows a row's values to be.</summary>
    public IReadOnlyList<RowBound<TRow>> Bounds { get; init; } = [];

    /// <summary>Whether rows may be sent again after the answer was lost.</summary>
    public RetrySafety RetrySafety { get; init; } = RetrySafety.Never;

    /// <param name="maxDepth">How deep the JSON of a request may be nested.</param>
    internal RowRules<TRow> Rules(int maxDepth) => new()
    {
        Operation = Name,
        MaxItems = MaxItems,
        Items = Items,
        Json = Row,
        KeyName = RowKeyName,
        Key = RowKey,
        PartitionKeyName = PartitionKeyName,
        PartitionKey = PartitionKey,
        Bounds = Bounds,
        RetrySafety = RetrySafety,
        MaxDepth = maxDepth - RowRules<TRow>.DepthOfRows,
    };
}
