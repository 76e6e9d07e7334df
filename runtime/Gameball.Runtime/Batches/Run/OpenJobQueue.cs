using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The chunks in progress, and the finished ones that are not yet in the ledger. A check takes constant time.</summary>
internal sealed class OpenJobQueue<TRow>(JobDriver<TRow> driver)
{
    // Queue and signal change together: otherwise a chunk that is added between the check of the queue and the renewal of the signal would
    // never be noticed.
    private readonly Queue<(Chunk<TRow> Chunk, Task<Settlement<TRow>> Driven)> _finished = new();
    private TaskCompletionSource<bool> _signal = new();

    /// <summary>The number of chunks whose result was not taken yet.</summary>
    public int Count { get; private set; }

    /// <summary>The number of their rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Completes when <see cref="Take"/> may return a result.</summary>
    public Task Changed
    {
        get
        {
            lock (_finished)
            {
                return _signal.Task;
            }
        }
    }

    public void Start(Chunk<TRow> chunk)
    {
        Count++;
        Rows += chunk.Rows.Length;
        _ = DriveAsync(chunk);
    }

    /// <summary>
    /// Returns the next result; <see langword="null"/> when there is none yet. Throws the exception of a chunk's task, such as a listener's
    /// own error, because an import would otherwise wait for that chunk forever.
    /// </summary>
    public Settlement<TRow>? Take() => Next()?.GetAwaiter().GetResult();

    /// <summary>Waits until all chunks have finished, and discards their results.</summary>
    public async Task DrainAsync()
    {
        while (Count > 0)
        {
            if (Next() is null)
            {
                await Changed.ConfigureAwait(false);
            }
        }
    }

    private Task<Settlement<TRow>>? Next()
    {
        (Chunk<TRow> Chunk, Task<Settlement<TRow>> Driven) finished;
        lock (_finished)
        {
            if (_finished.Count == 0)
            {
                _signal = _signal.Task.IsCompleted ? new TaskCompletionSource<bool>() : _signal;
                return null;
            }

            finished = _finished.Dequeue();
        }

        Count--;
        Rows -= finished.Chunk.Rows.Length;
        return finished.Driven;
    }

    private async Task DriveAsync(Chunk<TRow> chunk)
    {
        var driven = driver.DriveAsync(chunk);
        await Task.WhenAny(driven).ConfigureAwait(false);
        TaskCompletionSource<bool> signal;
        lock (_finished)
        {
            _finished.Enqueue((chunk, driven));
            signal = _signal;
        }

        // Outside the lock, because it runs the continuations.
        signal.TrySetResult(true);
    }
}
