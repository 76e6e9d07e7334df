using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>
/// Passes the input's rows to the engine one by one. It remembers the record of each row while the row is referenced: rows under way, and
/// rows that the report keeps.
/// </summary>
/// <param name="operation">Creates the rows.</param>
/// <param name="input">The input.</param>
/// <param name="reject">Receives rows that do not go to the engine.</param>
internal sealed class RowFeed<TRow>(ImportOperation<TRow> operation, IInput input, Action<InputRecord, RowFault> reject)
    : IAsyncDisposable
    where TRow : class
{
    // An engine that ends early may not have taken its latest rows.
    private const int RecentRows = 4_096;

    private readonly ConditionalWeakTable<TRow, InputRecord> _records = [];
    private readonly Queue<InputRecord> _recent = new();
    private readonly IAsyncEnumerator<InputRecord> _input = input.ReadAsync().GetAsyncEnumerator();
    private Task<bool>? _next;
    private TRow? _row;
    private long _handed;

    /// <summary>The rows that were read and did not go to the engine.</summary>
    public FeedCounts Counts { get; } = new();

    /// <summary>Reads up to the first row that can go to the engine.</summary>
    /// <returns>Whether such a row exists.</returns>
    public Task<bool> BeginAsync() => _next = AdvanceAsync();

    /// <summary>Returns the rows, once.</summary>
    public async IAsyncEnumerable<TRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await (_next ??= AdvanceAsync()).WaitAsync(cancellationToken))
        {
            var row = _row!;
            _next = null;
            yield return row;
        }
    }

    /// <summary>Returns the record of a row.</summary>
    public InputRecord RecordOf(TRow row) => _records.TryGetValue(row, out var record)
        ? record
        : throw new InvalidOperationException("The report names a row that was not read.");

    /// <summary>Rejects all rows that the engine did not take, to the end of the input.</summary>
    /// <param name="taken">The number of rows that it took.</param>
    /// <param name="fault">The reason.</param>
    /// <exception cref="UsageException">The input cannot be read to its end; all readable rows were rejected.</exception>
    public async Task RejectRestAsync(long taken, RowFault fault)
    {
        var more = false;
        try
        {
            more = await (_next ?? AdvanceAsync());
        }
        finally
        {
            // They include the row that was being read; if it cannot be read, the rows before it are still rejected.
            RejectRecent(taken, fault);
        }

        while (more && await _input.MoveNextAsync())
        {
            Reject(_input.Current, _input.Current.Fault ?? fault);
        }

        Counts.IsRestLeft = true;
    }

    public ValueTask DisposeAsync() =>
        // An enumerator that still waits for standard input cannot be disposed; the process is about to end.
        _next is { IsCompleted: false } ? default : _input.DisposeAsync();

    private async Task<bool> AdvanceAsync()
    {
        while (await _input.MoveNextAsync())
        {
            var record = _input.Current;
            var fault = record.Fault;
            if (record.Row is { } json && operation.Read(json, out fault) is { } row)
            {
                Remember(row, record with { Row = null });
                return true;
            }

            Reject(record, fault!);
        }

        return false;
    }

    private void Remember(TRow row, InputRecord record)
    {
        Counts.LastLine = record.Line;
        _row = row;
        _handed++;
        _records.Add(row, record);
        _recent.Enqueue(record);
        if (_recent.Count > RecentRows)
        {
            _recent.Dequeue();
        }
    }

    private void RejectRecent(long taken, RowFault fault)
    {
        for (var index = _handed - _recent.Count; _recent.TryDequeue(out var record); index++)
        {
            if (index >= taken)
            {
                Reject(record, fault);
            }
        }
    }

    private void Reject(InputRecord record, RowFault fault)
    {
        Counts.Add(record.Line, fault.State);
        reject(record, fault);
    }
}
