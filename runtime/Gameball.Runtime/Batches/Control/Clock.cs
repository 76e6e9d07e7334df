using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The import's time, all of it from one <see cref="TimeProvider"/>.</summary>
internal sealed class Clock(TimeProvider provider)
{
    private readonly long _start = provider.GetTimestamp();

    public TimeProvider Provider => provider;

    /// <summary>Since the import began.</summary>
    public TimeSpan Elapsed => provider.GetElapsedTime(_start);

    public DateTimeOffset Now => provider.GetUtcNow();

    /// <summary><see langword="false"/> when the token ended the wait.</summary>
    public async Task<bool> WaitAsync(TimeSpan delay, CancellationToken token)
    {
        if (token.IsCancellationRequested)
        {
            return false;
        }

        if (delay <= TimeSpan.Zero)
        {
            return true;
        }

        // Not Task.Delay: an end of the wait is an answer here and no exception, and what follows it runs at once, so that
        // time which a test moves by hand finds nothing half done.
        var end = new TaskCompletionSource<bool>();
        using var timer = provider.CreateTimer(_ => end.TrySetResult(true), null, delay, Timeout.InfiniteTimeSpan);
        using var registration = token.Register(() => end.TrySetResult(false));
        return await end.Task.ConfigureAwait(false);
    }
}
