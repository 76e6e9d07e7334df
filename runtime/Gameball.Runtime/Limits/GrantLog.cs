using System;

namespace Gameball.Runtime;

/// <summary>
/// When the latest permits were granted, oldest first, in a ring. It grows to what a quota really needs: a document may name any
/// number, and memory for it is taken only as calls are made.
/// </summary>
internal sealed class GrantLog
{
    private const int FirstCapacity = 64;

    private long[] _times = new long[FirstCapacity];
    private int _first;

    public int Count { get; private set; }

    /// <summary>The latest grant is 1, the one before it 2.</summary>
    public long Latest(int number) => _times[(_first + Count - number) & (_times.Length - 1)];

    /// <param name="time">The grant's time, not before the latest one's.</param>
    /// <param name="forgotten">What was granted up to here is of no interest any more.</param>
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

    /// <summary>How many permits were granted after a moment.</summary>
    public int CountAfter(long moment)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
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
        long[] larger = new long[_times.Length * 2];
        int tail = _times.Length - _first;
        Array.Copy(_times, _first, larger, 0, tail);
        Array.Copy(_times, 0, larger, tail, _first);
        _times = larger;
        _first = 0;
    }
}
