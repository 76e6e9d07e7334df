using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>
/// Hands the input's rows to the engine one by one. Of each it remembers where it came from for as long as somebody holds the row: those
/// that are under way, and those that the report keeps.
/// </summary>
/// <param name="operation">Makes the rows.</param>
/// <param name="input">Where they come from.</param>
/// <param name="turnAway">Takes rows that are not handed on.</param>
internal sealed class RowFeed<TRow>(ImportOperation<TRow> operation, IInput input, Action<InputRecord, RowFault> turnAway)
    where TRow : class
{
    private readonly ConditionalWeakTable<TRow, InputRecord> _records = [];

    /// <summary>What was read and did not go to the engine.</summary>
    public FeedCounts Counts { get; } = new();

    public async IAsyncEnumerable<TRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var record in input.ReadAsync(cancellationToken))
        {
            var fault = record.Fault;
            if (record.Row is { } json && operation.Read(json, out fault) is { } row)
            {
                Counts.LastLine = record.Line;
                // The row says what the JSON said.
                _records.Add(row, record with { Row = null });
                yield return row;
            }
            else
            {
                Counts.Add(record.Line, fault!.State);
                turnAway(record, fault);
            }
        }
    }

    /// <summary>The record that a row was made of.</summary>
    public InputRecord RecordOf(TRow row) => _records.TryGetValue(row, out var record)
        ? record
        : throw new InvalidOperationException("The report names a row that was not read.");
}
