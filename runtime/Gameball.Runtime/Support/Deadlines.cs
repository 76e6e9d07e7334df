using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Combines a deadline and a caller's cancellation in one token.</summary>
internal static class Deadlines
{
    /// <summary>Creates a source that is cancelled after a time by this clock.</summary>
    public static CancellationTokenSource Deadline(this TimeProvider clock, TimeSpan time) =>
#if NET8_0_OR_GREATER
        new(time, clock);
#else
        clock.CreateCancellationTokenSource(time);
#endif

    /// <summary>
    /// Cancels a deadline together with its caller until the registration is disposed, which must happen before the deadline's disposal. It
    /// is cheaper than a linked source.
    /// </summary>
    public static CancellationTokenRegistration CancelWith(this CancellationTokenSource deadline, CancellationToken callerToken) =>
        callerToken.CanBeCanceled ? callerToken.Register(static deadline => ((CancellationTokenSource)deadline!).Cancel(), deadline) : default;

    /// <summary>Waits for the caller's code until a token is cancelled, even if that code ignores the token.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first. The task continues in the background.</exception>
    public static async Task<T> UntilAsync<T>(this Task<T> task, CancellationToken stop)
    {
        if (!task.IsCompleted)
        {
            TaskCompletionSource<bool> end = new();
            using var registration = stop.Register(
                static end => ((TaskCompletionSource<bool>)end!).TrySetResult(true), end);
            if (await Task.WhenAny(task, end.Task).ConfigureAwait(false) != task && !task.IsCompleted)
            {
                _ = task.ContinueWith(
                    static late => late.Exception, CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                throw new OperationCanceledException(stop);
            }
        }

        return await task.ConfigureAwait(false);
    }
}
