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

        // Not a rounding matter: a timer of zero still costs a turn of the thread pool.
        if (delay <= TimeSpan.Zero)
        {
            return true;
        }

        try
        {
#if NETSTANDARD2_0
            await provider.Delay(delay, token).ConfigureAwait(false);
#else
            await Task.Delay(delay, provider, token).ConfigureAwait(false);
#endif
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
