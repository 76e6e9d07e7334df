using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>
/// Hands the input's rows to the engine one by one. Of each it remembers where it came from for as long as somebody holds the row: those
/// that are under way, and those that the report keeps.
/// </summary>
internal sealed class RowFeed<TRow>(ImportOperation<TRow> operation, IInput input, FailedFile failed)
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
                _records.Add(row, record);
                yield return row;
            }
            else
            {
                Counts.Add(record.Line, fault!.State);
                failed.Add(record, fault);
            }
        }
    }

    /// <summary>The record that a row was made of.</summary>
    public InputRecord RecordOf(TRow row) => _records.TryGetValue(row, out var record) ? record : new InputRecord { Line = 0, Original = [] };
}
