using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Reads the caller's rows one at a time; an exception of the source is stored and not thrown.</summary>
internal sealed class RowSource<TRow>(IAsyncEnumerable<TRow> rows, CancellationToken token)
{
    private static readonly Task<bool> s_moved = Task.FromResult(true);
    private static readonly Task<bool> s_ended = Task.FromResult(false);
    private IAsyncEnumerator<TRow>? _rows;
    private Task<bool>? _next;
    private bool _isClosed;

    /// <summary>Whether there is nothing more to read, for any reason.</summary>
    public bool IsOver => IsEnded || IsCut || Failure is not null;

    /// <summary>Whether the source was read to its end.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the source ended because of the token: it may have more rows and did not fail.</summary>
    public bool IsCut { get; private set; }

    public Exception? Failure { get; private set; }

    /// <summary>Completes when <see cref="Read"/> has a result.</summary>
    public Task Next => _next ??= AdvanceAsync();

    /// <summary>
    /// Returns the next row, after <see cref="Next"/> completed; <see langword="false"/> when there is nothing more to read.
    /// </summary>
    public bool Read(out TRow row)
    {
        row = default!;
        try
        {
            if (_next!.GetAwaiter().GetResult())
            {
                row = _rows!.Current;
            }
            else
            {
                IsCut = token.IsCancellationRequested;
                IsEnded = !IsCut;
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            IsCut = true;
        }
        catch (Exception failure)
        {
            Failure = failure;
        }

        _next = null;
        return !IsOver;
    }

    public async Task CloseAsync()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        if (_next is { IsCompleted: false } late)
        {
            // A source that ignores its token must not block the import. An enumerator must not be disposed while it advances.
            _ = late.ContinueWith(_ => DisposeAsync(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return;
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    private async Task DisposeAsync()
    {
        try
        {
            await (_rows?.DisposeAsync() ?? default).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            Failure ??= failure;
        }
    }

    // A row that is available synchronously needs no task.
    private Task<bool> AdvanceAsync()
    {
        try
        {
            _rows ??= rows.GetAsyncEnumerator(token);
            var moved = _rows.MoveNextAsync();
            return moved.IsCompletedSuccessfully ? (moved.Result ? s_moved : s_ended) : moved.AsTask();
        }
        catch (Exception failure)
        {
            return Task.FromException<bool>(failure);
        }
    }
}
