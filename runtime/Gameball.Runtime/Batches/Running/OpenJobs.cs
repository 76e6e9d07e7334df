using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The chunks under way, and those that are through and wait to be entered. To look costs the same however many there are.</summary>
internal sealed class OpenJobs<TRow>(JobDriver<TRow> driver)
{
    private readonly ConcurrentQueue<(Chunk<TRow> Chunk, Task<Settlement<TRow>> Driven)> _through = new();
    private TaskCompletionSource<bool> _signal = new();

    /// <summary>The chunks whose settlement was not taken yet.</summary>
    public int Count { get; private set; }

    /// <summary>Their rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Completes when there may be something to <see cref="Take"/>.</summary>
    public Task Changed => Volatile.Read(ref _signal).Task;

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
        // Before the look into the queue: who puts something in after it finds the new signal.
        if (_signal.Task.IsCompleted)
        {
            Volatile.Write(ref _signal, new TaskCompletionSource<bool>());
        }

        if (!_through.TryDequeue(out var through))
        {
            return null;
        }

        Count--;
        Rows -= through.Chunk.Rows.Length;
        return through.Driven;
    }

    private async Task DriveAsync(Chunk<TRow> chunk)
    {
        var driven = driver.DriveAsync(chunk);
        await Task.WhenAny(driven).ConfigureAwait(false);
        _through.Enqueue((chunk, driven));
        Volatile.Read(ref _signal).TrySetResult(true);
    }
}
