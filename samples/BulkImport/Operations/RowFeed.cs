using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>
/// Hands the input's rows to the engine one by one. Of each it remembers where it came from for as long as somebody holds the row: those
/// that are under way, and those that the report keeps.
/// </summary>
/// <param name="operation">Makes the rows.</param>
/// <param name="input">Where they come from.</param>
/// <param name="turnAway">Takes rows that are not handed on.</param>
internal sealed class RowFeed<TRow>(ImportOperation<TRow> operation, IInput input, Action<InputRecord, RowFault> turnAway)
    : IAsyncDisposable
    where TRow : class
{
    // An engine that ends early may have been handed rows that it never took.
    private const int RecentRows = 4_096;

    private readonly ConditionalWeakTable<TRow, InputRecord> _records = [];
    private readonly Queue<InputRecord> _recent = new();
    private readonly IAsyncEnumerator<InputRecord> _input = input.ReadAsync().GetAsyncEnumerator();
    private Task<bool>? _next;
    private TRow? _row;
    private long _handed;

    /// <summary>What was read and did not go to the engine.</summary>
    public FeedCounts Counts { get; } = new();

    /// <summary>Reads up to the first row that can be handed on.</summary>
    /// <returns>Whether there is one.</returns>
    public Task<bool> BeginAsync() => _next = AdvanceAsync();

    /// <summary>The rows, once.</summary>
    public async IAsyncEnumerable<TRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await (_next ??= AdvanceAsync()).WaitAsync(cancellationToken))
        {
            var row = _row!;
            _next = null;
            yield return row;
        }
    }

    /// <summary>The record that a row was made of.</summary>
    public InputRecord RecordOf(TRow row) => _records.TryGetValue(row, out var record)
        ? record
        : throw new InvalidOperationException("The report names a row that was not read.");

    /// <summary>Turns away all rows that the engine did not take, to the end of the input.</summary>
    /// <param name="taken">How many rows it took.</param>
    /// <param name="fault">Why.</param>
    /// <exception cref="UsageException">The input cannot be read to its end; what could be read was turned away.</exception>
    public async Task TurnAwayRestAsync(long taken, RowFault fault)
    {
        var more = false;
        try
        {
            more = await (_next ?? AdvanceAsync());
        }
        finally
        {
            // What was being read is among them by now; and when it cannot be read, those before it still are.
            TurnAwayRecent(taken, fault);
        }

        while (more && await _input.MoveNextAsync())
        {
            Reject(_input.Current, _input.Current.Fault ?? fault);
        }

        Counts.IsRestLeft = true;
    }

    public ValueTask DisposeAsync() =>
        // One that still waits for standard input cannot be disposed of; the process is about to end.
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

    private void TurnAwayRecent(long taken, RowFault fault)
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
        turnAway(record, fault);
    }
}
