using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>One token for two reasons to stop.</summary>
internal static class Deadlines
{
    /// <summary>Is cancelled after a time on this clock.</summary>
    public static CancellationTokenSource Deadline(this TimeProvider clock, TimeSpan time) =>
#if NET8_0_OR_GREATER
        new(time, clock);
#else
        clock.CreateCancellationTokenSource(time);
#endif

    /// <summary>
    /// Cancels a deadline with its caller, until what is returned is disposed, which must be before the deadline is. Costs less than a
    /// source of its own that is linked to both.
    /// </summary>
    public static CancellationTokenRegistration EndWith(this CancellationTokenSource deadline, CancellationToken callers) =>
        callers.Register(static deadline => ((CancellationTokenSource)deadline!).Cancel(), deadline);

    /// <summary>Waits for the caller's code until a token is cancelled, also where that code does not look at the token.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first. The task goes on alone.</exception>
    public static async Task<T> UntilAsync<T>(this Task<T> task, CancellationToken stop)
    {
        if (!task.IsCompleted)
        {
            TaskCompletionSource<bool> end = new();
            using CancellationTokenRegistration registration = stop.Register(
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
