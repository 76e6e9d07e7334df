using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The chunks under way, and those that are through and wait to be entered. To look costs the same however many there are.</summary>
internal sealed class OpenJobs<TRow>(JobDriver<TRow> driver)
{
    private readonly ConcurrentQueue<Settlement<TRow>> _settled = new();
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
        Rows += chunk.Rows.Count;
        _ = DriveAsync(chunk);
    }

    public Settlement<TRow>? Take()
    {
        // Before the look into the queue: who puts something in after it finds the new signal.
        if (_signal.Task.IsCompleted)
        {
            Volatile.Write(ref _signal, new TaskCompletionSource<bool>());
        }

        if (!_settled.TryDequeue(out var settlement))
        {
            return null;
        }

        Count--;
        Rows -= settlement.Chunk.Rows.Count;
        return settlement;
    }

    /// <summary>Waits until all are through, and forgets what became of them.</summary>
    public async Task DrainAsync()
    {
        while (Count > 0)
        {
            if (Take() is null)
            {
                await Changed.ConfigureAwait(false);
            }
        }
    }

    private async Task DriveAsync(Chunk<TRow> chunk)
    {
        _settled.Enqueue(await driver.DriveAsync(chunk).ConfigureAwait(false));
        Volatile.Read(ref _signal).TrySetResult(true);
    }
}
