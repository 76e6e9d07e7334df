using System.Collections.Generic;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace Gameball;

/// <summary>
/// Where the rows of each lane are: in the chunk that forms, under way, or waiting. Each question is one look, for it is asked of every
/// row. Rows without a lane are free.
/// </summary>
internal sealed class Lanes
{
    private const int UnderWay = 0;
    private readonly Dictionary<string, Lane> _lanes = [];
    private int _forming = UnderWay + 1;

    /// <summary>
    /// Lets a row into the chunk that forms, unless rows of its lane are under way; if they wait, it must be one of those itself.
    /// </summary>
    public bool TryJoin(string? lane, bool wasWaiting)
    {
        if (lane is null)
        {
            return true;
        }

        var known = Of(lane);
        if ((known.Waiting > 0 && !wasWaiting) || (known.Rows > 0 && known.Chunk != _forming))
        {
            return false;
        }

        known.Rows++;
        known.Chunk = _forming;
        return true;
    }

    /// <summary>A row that is under way already.</summary>
    public void Hold(string? lane)
    {
        if (lane is not null)
        {
            var known = Of(lane);
            known.Rows++;
            known.Chunk = UnderWay;
        }
    }

    /// <summary>The chunk that formed is under way, and another one forms.</summary>
    public void Go() => _forming++;

    /// <summary>A row that joined a chunk, or was held, is none of its rows any more.</summary>
    public void Leave(string? lane) => Change(lane, rows: -1, waiting: 0);

    public void Wait(string? lane) => Change(lane, rows: 0, waiting: 1);

    public void EndWait(string? lane) => Change(lane, rows: 0, waiting: -1);

    public void Clear() => _lanes.Clear();

    private void Change(string? lane, int rows, int waiting)
    {
        if (lane is null)
        {
            return;
        }

        var known = Of(lane);
        known.Rows += rows;
        known.Waiting += waiting;
        if (known.Rows + known.Waiting == 0)
        {
            _lanes.Remove(lane);
        }
    }

    private Lane Of(string lane)
    {
#if NET8_0_OR_GREATER
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_lanes, lane, out _);
        return known ??= new Lane();
#else
        if (!_lanes.TryGetValue(lane, out var known))
        {
            _lanes.Add(lane, known = new Lane());
        }

        return known;
#endif
    }

    private sealed class Lane
    {
        /// <summary>Those in chunks.</summary>
        public int Rows { get; set; }

        public int Waiting { get; set; }

        /// <summary>Which chunk the last row joined.</summary>
        public int Chunk { get; set; }
    }
}
