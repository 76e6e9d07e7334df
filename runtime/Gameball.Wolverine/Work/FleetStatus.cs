using System;

namespace Gameball.Fleet;

/// <summary>What this process has seen, for health checks and metrics.</summary>
internal sealed class FleetStatus(TimeProvider time)
{
    private readonly object _gate = new();
    private GameballFleetException? _problem;
    private long _reachedAt = time.GetTimestamp();
    private FleetTotals? _totals;

    /// <summary>Why this process must not work; <see langword="null"/> when it may.</summary>
    public GameballFleetException? Problem
    {
        get
        {
            lock (_gate)
            {
                return _problem;
            }
        }
    }

    /// <summary>The totals at the last sweep; <see langword="null"/> before the first one.</summary>
    public FleetTotals? Totals
    {
        get
        {
            lock (_gate)
            {
                return _totals;
            }
        }
    }

    /// <summary>The time since the store was last reached.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (_gate)
            {
                return time.GetElapsedTime(_reachedAt);
            }
        }
    }

    public void Fail(GameballFleetException problem)
    {
        lock (_gate)
        {
            _problem = problem;
        }
    }

    public void Reached(FleetTotals totals)
    {
        lock (_gate)
        {
            _totals = totals;
            _reachedAt = time.GetTimestamp();
        }
    }
}
