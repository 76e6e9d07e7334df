using System.Collections.Generic;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace Gameball;

/// <summary>
/// Tracks the rows of each partition key: in the chunk that is being filled, in flight, or waiting. Each query is one lookup, because it
/// runs for every row. Rows without a partition key are unrestricted.
/// </summary>
internal sealed class Partitions
{
    private const int InFlight = 0;
    private readonly Dictionary<string, PartitionKey> _partitions = [];
    private int _current = InFlight + 1;

    /// <summary>
    /// Returns whether a row may be added to the chunk that is being filled: no rows of its partition key are in flight, and if some wait,
    /// the row is one of them.
    /// </summary>
    public bool TryAdd(string? partitionKey, bool wasWaiting)
    {
        if (partitionKey is null)
        {
            return true;
        }

        var known = GetOrAdd(partitionKey);
        if ((known.Waiting > 0 && !wasWaiting) || (known.Rows > 0 && known.Chunk != _current))
        {
            return false;
        }

        known.Rows++;
        known.Chunk = _current;
        return true;
    }

    /// <summary>Adds a row that is already in flight.</summary>
    public void Hold(string? partitionKey)
    {
        if (partitionKey is not null)
        {
            var known = GetOrAdd(partitionKey);
            known.Rows++;
            known.Chunk = InFlight;
        }
    }

    /// <summary>Marks the filled chunk as in flight and starts another one.</summary>
    public void StartNextChunk() => _current++;

    /// <summary>Removes a row that was added to a chunk or held.</summary>
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
        /// <summary>The number of rows in chunks.</summary>
        public int Rows { get; set; }

        public int Waiting { get; set; }

        /// <summary>The chunk that the last row was added to.</summary>
        public int Chunk { get; set; }
    }
}
