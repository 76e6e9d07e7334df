using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Where an import's requests stand in line for the quota. One of them at a time asks the limiter; questions for jobs go before submits,
/// for a job that has ended makes room and an open one more does not. So rows in flight are no more than the quota needs.
/// </summary>
internal sealed class RequestQueue(Clock clock)
{
    // A limiter that makes its callers wait so long has more to do than it can, and will for as long as its longer window.
    private static readonly TimeSpan s_long = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(30);

    private readonly LinkedList<TaskCompletionSource<bool>> _questions = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _submits = new();
    private readonly object _gate = new();
    private bool _isTaken;
    private bool _isServing;
    private TimeSpan? _lastLong;

    /// <summary>Whether the quota is what holds the import up.</summary>
    public bool IsCrowded
    {
        get
        {
            lock (_gate)
            {
                return clock.Elapsed - _lastLong < s_memory;
            }
        }
    }

    /// <summary>Sends a question for a job, in its turn.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait; nothing was sent.</exception>
    public Task<T> AskAsync<T>(Func<Admission, Task<T>> send, CancellationToken token) => GoAsync(_questions, send, token);

    /// <summary>Sends a submit, in its turn.</summary>
    /// <exception cref="OperationCanceledException">The token ended the wait; nothing was sent.</exception>
    public Task<T> SubmitAsync<T>(Func<Admission, Task<T>> send, CancellationToken token) => GoAsync(_submits, send, token);

    private async Task<T> GoAsync<T>(
        LinkedList<TaskCompletionSource<bool>> line, Func<Admission, Task<T>> send, CancellationToken token)
    {
        var began = clock.Elapsed;
        await EnterAsync(line, token).ConfigureAwait(false);
        var isAtHead = true;
        try
        {
            return await send(() =>
            {
                Leave(clock.Elapsed - began);
                return default;
            }).ConfigureAwait(false);
        }
        finally
        {
            // What was never admitted must not stand in the way.
            Leave(null);
        }

        void Leave(TimeSpan? waited)
        {
            if (isAtHead)
            {
                isAtHead = false;
                Pass(waited);
            }
        }
    }

    private async Task EnterAsync(LinkedList<TaskCompletionSource<bool>> line, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<bool>> place;
        lock (_gate)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return;
            }

            place = line.AddLast(new TaskCompletionSource<bool>());
        }

        using var registration = token.Register(() =>
        {
            lock (_gate)
            {
                if (place.List is null)
                {
                    return;
                }

                line.Remove(place);
            }

            place.Value.TrySetCanceled(token);
        });
        await place.Value.Task.ConfigureAwait(false);
    }

    // Whoever is served may be through at once and call this again: the first call serves all of them, so that the stack stays flat.
    private void Pass(TimeSpan? waited)
    {
        lock (_gate)
        {
            _lastLong = waited >= s_long ? clock.Elapsed : _lastLong;
            _isTaken = false;
            if (_isServing)
            {
                return;
            }

            _isServing = true;
        }

        while (Next() is { } next)
        {
            next.TrySetResult(true);
        }
    }

    private TaskCompletionSource<bool>? Next()
    {
        lock (_gate)
        {
            var line = _questions.Count > 0 ? _questions : _submits;
            if (_isTaken || line.First is not { } first)
            {
                _isServing = false;
                return null;
            }

            _isTaken = true;
            line.Remove(first);
            return first.Value;
        }
    }
}

/// <summary>Called by a request once the quota has let it pass and before its first byte; what it throws keeps the request back.</summary>
internal delegate ValueTask Admission();
