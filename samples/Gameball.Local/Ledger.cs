using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Gameball.Local;

/// <summary>Every row that took effect, in order. Tests count its rows to prove that nothing was lost or counted twice.</summary>
public sealed class Ledger
{
    private readonly object _gate = new();
    private readonly List<AppliedRow> _rows = [];
    private readonly Dictionary<(string Operation, string Key), int> _times = [];

    /// <summary>The rows so far, in the order in which they took effect.</summary>
    public IReadOnlyList<AppliedRow> Rows
    {
        get
        {
            lock (_gate)
            {
                return _rows.ToArray();
            }
        }
    }

    /// <summary>Returns how often a row took effect.</summary>
    /// <param name="operation">A batch's name (<c>orders</c>), or <c>trackOrder</c> or <c>sendEvents</c>.</param>
    /// <param name="key">The row's key, such as its order id.</param>
    public int TimesApplied(string operation, string key)
    {
        lock (_gate)
        {
            return _times.GetValueOrDefault((operation, key));
        }
    }

    /// <summary>Returns how many rows of an operation took effect.</summary>
    /// <param name="operation">As in <see cref="TimesApplied"/>.</param>
    public int Count(string operation)
    {
        lock (_gate)
        {
            return _times.Where(entry => entry.Key.Operation == operation).Sum(entry => entry.Value);
        }
    }

    /// <summary>Replaces all rows.</summary>
    internal void Load(IEnumerable<AppliedRow> rows)
    {
        lock (_gate)
        {
            _rows.Clear();
            _times.Clear();
            foreach (var row in rows)
            {
                Add(row);
            }
        }
    }

    internal void Add(AppliedRow row)
    {
        lock (_gate)
        {
            _rows.Add(row);
            _times[(row.Operation, row.Key)] = _times.GetValueOrDefault((row.Operation, row.Key)) + 1;
        }
    }
}

/// <summary>A row that took effect.</summary>
/// <param name="Operation">A batch's name (<c>orders</c>), or <c>trackOrder</c> or <c>sendEvents</c>.</param>
/// <param name="Key">The row's key: an order id, a transaction id, a customer id.</param>
/// <param name="CustomerId">The row's customer; <see langword="null"/> for rows without one.</param>
/// <param name="JobId">The row's job; <see langword="null"/> outside of jobs.</param>
/// <param name="At">The time of its effect, by the server's clock.</param>
/// <param name="Json">The row as the client sent it.</param>
public sealed record AppliedRow(string Operation, string Key, string? CustomerId, long? JobId, DateTimeOffset At, string Json);
