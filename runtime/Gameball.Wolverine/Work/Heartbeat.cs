using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet;

/// <summary>Renews a lease while its holder lives.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _beats;

    /// <param name="every">The time between two renewals.</param>
    /// <param name="renew">Renews the lease. An exception is ignored: the next beat tries again.</param>
    /// <param name="time">The clock.</param>
    public Heartbeat(TimeSpan every, Func<CancellationToken, Task> renew, TimeProvider time) => _beats = BeatAsync(every, renew, time);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _beats.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task BeatAsync(TimeSpan every, Func<CancellationToken, Task> renew, TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(every, time, _end.Token).ConfigureAwait(false);
                await TryAsync(renew).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The holder is done.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> renew)
    {
        try
        {
            await renew(_end.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The store is away, or the holder is done. The lease's own time decides.
        }
    }
}
