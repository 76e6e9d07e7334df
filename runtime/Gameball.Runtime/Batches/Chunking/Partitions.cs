using System.Collections.Generic;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace Gameball;

/// <summary>
/// Where the rows of each lane are: in the chunk that forms, under way, or waiting. Each question is one look, for it is asked of every
/// row. Rows without a lane are free.
/// </summary>
internal sealed class Partitions
{
    private const int UnderWay = 0;
    private readonly Dictionary<string, PartitionKey> _partitions = [];
    private int _forming = UnderWay + 1;

    /// <summary>
    /// Lets a row into the chunk that forms, unless rows of its lane are under way; if they wait, it must be one of those itself.
    /// </summary>
    public bool TryJoin(string? partitionKey, bool wasWaiting)
    {
        if (partitionKey is null)
        {
            return true;
        }

        var known = GetOrAdd(partitionKey);
        if ((known.Waiting > 0 && !wasWaiting) || (known.Rows > 0 && known.Chunk != _forming))
        {
            return false;
        }

        known.Rows++;
        known.Chunk = _forming;
        return true;
    }

    /// <summary>A row that is under way already.</summary>
    public void Hold(string? partitionKey)
    {
        if (partitionKey is not null)
        {
            var known = GetOrAdd(partitionKey);
            known.Rows++;
            known.Chunk = UnderWay;
        }
    }

    /// <summary>The chunk that formed is under way, and another one forms.</summary>
    public void Go() => _forming++;

    /// <summary>A row that joined a chunk, or was held, is none of its rows any more.</summary>
    public void Leave(string? partitionKey) => Change(partitionKey, rows: -1, waiting: 0);

    public void Wait(string? partitionKey) => Change(partitionKey, rows: 0, waiting: 1);

    public void EndWait(string? partitionKey) => Change(partitionKey, rows: 0, waiting: -1);

    public void Clear() => _partitions.Clear();

    private void Change(string? partitionKey, int rows, int waiting)
    {
        if (partitionKey is null)
        {
            return;
        }

        var known = GetOrAdd(partitionKey);
        known.Rows += rows;
        known.Waiting += waiting;
        if (known.Rows + known.Waiting == 0)
        {
            _partitions.Remove(partitionKey);
        }
    }

    private PartitionKey GetOrAdd(string partitionKey)
    {
#if NET8_0_OR_GREATER
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_partitions, partitionKey, out _);
        return known ??= new PartitionKey();
#else
        if (!_partitions.TryGetValue(partitionKey, out var known))
        {
            _partitions.Add(partitionKey, known = new PartitionKey());
        }

        return known;
#endif
    }

    private sealed class PartitionKey
    {
        /// <summary>Those in chunks.</summary>
        public int Rows { get; set; }

        public int Waiting { get; set; }

        /// <summary>Which chunk the last row joined.</summary>
        public int Chunk { get; set; }
    }
}
