using System.Collections.Generic;
using System.Threading;

namespace Gameball;

/// <summary>Counts the rows by state. The sum over the states equals <see cref="RowsIn"/> if no row was lost.</summary>
internal sealed class BatchCounts
{
    private readonly long[] _states = new long[4];
    private readonly SortedDictionary<string, long> _failures = new(System.StringComparer.Ordinal);
    private readonly SortedDictionary<UnknownCause, long> _causes = [];
    private long _rowsIn;

    /// <summary>The rows read so far. Other threads read it while the import counts.</summary>
    public long RowsIn => Interlocked.Read(ref _rowsIn);

    public string? EndReason { get; set; }

    public long this[RowState state] => _states[(int)state];

    public long Settled => _states[0] + _states[1] + _states[2] + _states[3];

    // Copies, because a report must not change after it was returned.
    public IReadOnlyDictionary<string, long> FailuresByCode => new SortedDictionary<string, long>(_failures, _failures.Comparer);

    public IReadOnlyDictionary<UnknownCause, long> UnknownByCause => new SortedDictionary<UnknownCause, long>(_causes);

    public static BatchCounts Count<TRow>(long rowsIn, IReadOnlyCollection<BatchOutcome<TRow>> notSucceeded, string? endReason)
    {
        var counts = new BatchCounts { _rowsIn = rowsIn, EndReason = endReason };
        counts._states[(int)RowState.Succeeded] = rowsIn - notSucceeded.Count;
        foreach (var outcome in notSucceeded)
        {
            counts.Add(outcome.State, outcome.Code, outcome.Cause);
        }

        return counts;
    }

    public void AddRow() => Interlocked.Increment(ref _rowsIn);

    public void AddSucceeded(int rows) => _states[(int)RowState.Succeeded] += rows;

    public void Add(RowState state, string? code, UnknownCause? cause)
    {
        _states[(int)state]++;
        if (state == RowState.Failed)
        {
            _failures[code ?? ""] = _failures.TryGetValue(code ?? "", out var known) ? known + 1 : 1;
        }

        if (cause is { } reason)
        {
            _causes[reason] = _causes.TryGetValue(reason, out var known) ? known + 1 : 1;
        }
    }
}
