using System;

namespace Gameball.Runtime;

/// <summary>
/// A ring buffer of the times of the latest grants, oldest first. It grows only as calls are made, because a document may state any quota.
/// </summary>
internal sealed class GrantLog
{
    private const int FirstCapacity = 64;

    private long[] _times = new long[FirstCapacity];
    private int _first;

    public int Count { get; private set; }

    /// <summary>Returns the time of a grant, counted from the latest, which is 1.</summary>
    public long Latest(int number) => _times[(_first + Count - number) & (_times.Length - 1)];

    /// <param name="time">The grant's time, not before the latest grant's.</param>
    /// <param name="forgotten">Grants up to this time are no longer needed.</param>
    public void Add(long time, long forgotten)
    {
        if (Count == _times.Length)
        {
            Forget(forgotten);
            if (Count == _times.Length)
            {
                Grow();
            }
        }

        _times[(_first + Count) & (_times.Length - 1)] = time;
        Count++;
    }

    /// <summary>Returns the number of permits that were granted after a time.</summary>
    public int CountAfter(long moment)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Latest(middle + 1) > moment)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Forget(long upTo)
    {
        while (Count > 0 && _times[_first] <= upTo)
        {
            _first = (_first + 1) & (_times.Length - 1);
            Count--;
        }
    }

    private void Grow()
    {
        var larger = new long[_times.Length * 2];
        var tail = _times.Length - _first;
        Array.Copy(_times, _first, larger, 0, tail);
        Array.Copy(_times, 0, larger, tail, _first);
        _times = larger;
        _first = 0;
    }
}
