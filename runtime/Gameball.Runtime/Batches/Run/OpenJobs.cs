using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The chunks under way, and those that are through and wait to be entered. To look costs the same however many there are.</summary>
internal sealed class OpenJobs<TRow>(JobDriver<TRow> driver)
{
    // Queue and signal change together: a chunk that came in between a look into the one and a new one of the other would never be seen.
    private readonly Queue<(Chunk<TRow> Chunk, Task<Settlement<TRow>> Driven)> _through = new();
    private TaskCompletionSource<bool> _signal = new();

    /// <summary>The chunks whose settlement was not taken yet.</summary>
    public int Count { get; private set; }

    /// <summary>Their rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Completes when there may be something to <see cref="Take"/>.</summary>
    public Task Changed
    {
        get
        {
            lock (_through)
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
    /// The next settlement; <see langword="null"/> when there is none now. Throws what a chunk's task threw, such as a listener's own error:
    /// an import that waited for that chunk would wait for ever.
    /// </summary>
    public Settlement<TRow>? Take() => Next()?.GetAwaiter().GetResult();

    /// <summary>Waits until all are through, and forgets what became of them.</summary>
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
        (Chunk<TRow> Chunk, Task<Settlement<TRow>> Driven) through;
        lock (_through)
        {
            if (_through.Count == 0)
            {
                _signal = _signal.Task.IsCompleted ? new TaskCompletionSource<bool>() : _signal;
                return null;
            }

            through = _through.Dequeue();
        }

        Count--;
        Rows -= through.Chunk.Rows.Length;
        return through.Driven;
    }

    private async Task DriveAsync(Chunk<TRow> chunk)
    {
        var driven = driver.DriveAsync(chunk);
        await Task.WhenAny(driven).ConfigureAwait(false);
        TaskCompletionSource<bool> signal;
        lock (_through)
        {
            _through.Enqueue((chunk, driven));
            signal = _signal;
        }

        // Outside the lock: it runs who waits for it.
        signal.TrySetResult(true);
    }
}
