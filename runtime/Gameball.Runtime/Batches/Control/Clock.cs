using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The import's clock, based on one <see cref="TimeProvider"/>.</summary>
internal sealed class Clock(TimeProvider provider)
{
    private readonly long _start = provider.GetTimestamp();

    public TimeProvider Provider => provider;

    /// <summary>The time since the import started.</summary>
    public TimeSpan Elapsed => provider.GetElapsedTime(_start);

    public DateTimeOffset Now => provider.GetUtcNow();

    /// <summary>Waits; returns <see langword="false"/> when the token cancelled the wait.</summary>
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

        // Task.Delay is not used: a cancelled wait returns a value here instead of an exception, and its continuation runs synchronously,
        // so that a test that advances the time finds no half-done work.
        var end = new TaskCompletionSource<bool>();
        using var timer = provider.CreateTimer(_ => end.TrySetResult(true), null, delay, Timeout.InfiniteTimeSpan);
        using var registration = token.Register(() => end.TrySetResult(false));
        return await end.Task.ConfigureAwait(false);
    }
}
