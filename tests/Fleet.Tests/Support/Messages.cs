using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball.Fleet.Tests;

/// <summary>The messages under way, each with its time.</summary>
internal sealed class Messages(TimeProvider time) : IFleetWaker
{
    private readonly object _gate = new();
    private readonly PriorityQueue<(Guid Run, int Partition), (DateTimeOffset At, long Order)> _queue = new();
    private long _order;

    /// <summary>How often a message is delivered: 0 loses it.</summary>
    public Func<int, int> Copies { get; set; } = _ => 1;

    /// <summary>What the coordinator's publishing fails with; <see langword="null"/> while it succeeds.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether no message is due now.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return !(_queue.TryPeek(out _, out var due) && due.At <= time.GetUtcNow());
            }
        }
    }

    public Task WakeAsync(Guid run, IEnumerable<int> partitions)
    {
        if (Failure is { } failure)
        {
            return Task.FromException(failure);
        }

        foreach (var partition in partitions)
        {
            Add(run, partition, TimeSpan.Zero);
        }

        return Task.CompletedTask;
    }

    public void Add(Guid run, int partition, TimeSpan delay)
    {
        lock (_gate)
        {
            for (var copies = Copies((int)_order++); copies > 0; copies--)
            {
                _queue.Enqueue((run, partition), (time.GetUtcNow() + delay, _order++));
            }
        }
    }

    /// <summary>Returns the next message that is due.</summary>
    public (Guid Run, int Partition)? Take()
    {
        lock (_gate)
        {
            return IsEmpty ? null : _queue.Dequeue();
        }
    }
}
