using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Stores the events of this process in the order of arrival. Above the capacity it removes the oldest.</summary>
internal sealed class MemoryWebhookStore(TimeProvider time, int capacity) : IGameballWebhookStore
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<Entry> _order = new();

    /// <summary>The number of entries in memory.</summary>
    public int Count => _order.Count;

    public ValueTask<GameballWebhookClaim> ClaimAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_order)
        {
            var now = time.GetUtcNow();
            if (_entries.TryGetValue(key, out var entry) && entry.Until > now)
            {
                return new(entry.IsHandled ? GameballWebhookClaim.Handled : GameballWebhookClaim.InProgress);
            }

            Add(new Entry(key) { Until = until }, now);
            return new(GameballWebhookClaim.Granted);
        }
    }

    public ValueTask CompleteAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_order)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                Add(entry = new Entry(key), time.GetUtcNow());
            }

            entry.IsHandled = true;
            entry.Until = until;
            return default;
        }
    }

    public ValueTask ReleaseAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_order)
        {
            if (_entries.TryGetValue(key, out var entry) && !entry.IsHandled && entry.Until == until)
            {
                _entries.Remove(key);
            }

            return default;
        }
    }

    private void Add(Entry entry, DateTimeOffset now)
    {
        while (_order.Count > 0 && (_order.Count >= capacity || !IsCurrent(_order.Peek(), now)))
        {
            var oldest = _order.Dequeue();
            if (IsHeld(oldest))
            {
                _entries.Remove(oldest.Key);
            }
        }

        _entries[entry.Key] = entry;
        _order.Enqueue(entry);
    }

    private bool IsCurrent(Entry entry, DateTimeOffset now) => entry.Until > now && IsHeld(entry);

    // False when the entry was released or replaced.
    private bool IsHeld(Entry entry) => _entries.TryGetValue(entry.Key, out var held) && held == entry;

    private sealed class Entry(string key)
    {
        public string Key => key;

        public DateTimeOffset Until { get; set; }

        public bool IsHandled { get; set; }
    }
}
