using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// The queue of an import's requests for the quota. One of them at a time waits for the limiter. Polls go before submits, because an ended
/// job frees capacity and another open job does not. So there are no more rows in flight than the quota requires.
/// </summary>
internal sealed class RequestQueue(Clock clock)
{
    // A limiter with such a long wait is saturated, and remains so for its longer window.
    private static readonly TimeSpan s_long = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(30);

    private readonly LinkedList<TaskCompletionSource<bool>> _polls = new();
    private readonly LinkedList<TaskCompletionSource<bool>> _submits = new();
    private readonly object _gate = new();
    private bool _isTaken;
    private bool _isServing;
    private TimeSpan? _lastLong;

    /// <summary>Whether the quota limits the import.</summary>
    public bool IsSaturated
    {
        get
        {
            lock (_gate)
            {
                return clock.Elapsed - _lastLong < s_memory;
            }
        }
    }

    /// <summary>Sends a poll when it is its turn.</summary>
    /// <exception cref="OperationCanceledException">The token cancelled the wait; nothing was sent.</exception>
    public Task<T> PollAsync<T>(Func<Admission, Task<T>> send, CancellationToken token) => EnqueueAsync(_polls, send, token);

    /// <summary>Sends a submit when it is its turn.</summary>
    /// <exception cref="OperationCanceledException">The token cancelled the wait; nothing was sent.</exception>
    public Task<T> SubmitAsync<T>(Func<Admission, Task<T>> send, CancellationToken token) => EnqueueAsync(_submits, send, token);

    private async Task<T> EnqueueAsync<T>(
        LinkedList<TaskCompletionSource<bool>> queue, Func<Admission, Task<T>> send, CancellationToken token)
    {
        var began = clock.Elapsed;
        await EnterAsync(queue, token).ConfigureAwait(false);
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
            // A request that was never admitted must not block the queue.
            Leave(null);
        }

        void Leave(TimeSpan? waited)
        {
            if (isAtHead)
            {
                isAtHead = false;
                ServeNext(waited);
            }
        }
    }

    private async Task EnterAsync(LinkedList<TaskCompletionSource<bool>> queue, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<bool>> node;
        lock (_gate)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return;
            }

            node = queue.AddLast(new TaskCompletionSource<bool>());
        }

        using var registration = token.Register(() =>
        {
            lock (_gate)
            {
                if (node.List is null)
                {
                    return;
                }

                queue.Remove(node);
            }

            node.Value.TrySetCanceled(token);
        });
        await node.Value.Task.ConfigureAwait(false);
    }

    // A served request may complete synchronously and call this method again. The outermost call serves all requests, so that the stack
    // does not grow.
    private void ServeNext(TimeSpan? waited)
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
            var queue = _polls.Count > 0 ? _polls : _submits;
            if (_isTaken || queue.First is not { } first)
            {
                _isServing = false;
                return null;
            }

            _isTaken = true;
            queue.Remove(first);
            return first.Value;
        }
    }
}

/// <summary>
/// Called by a request after the quota granted a permit and before its first byte is sent. An exception prevents the request.
/// </summary>
internal delegate ValueTask Admission();
