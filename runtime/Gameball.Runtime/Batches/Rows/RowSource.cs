using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>The caller's rows, pulled one at a time; what the source throws is kept, not thrown.</summary>
internal sealed class RowSource<TRow>(IAsyncEnumerable<TRow> rows, CancellationToken token)
{
    private static readonly Task<bool> s_moved = Task.FromResult(true);
    private static readonly Task<bool> s_ended = Task.FromResult(false);
    private IAsyncEnumerator<TRow>? _rows;
    private Task<bool>? _next;
    private bool _isClosed;

    /// <summary>Whether there is nothing more to read, for whatever reason.</summary>
    public bool IsOver => IsEnded || IsCut || Failure is not null;

    /// <summary>Whether it was read to its end.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether it heeded the token: it may have had more, and nothing is wrong with it.</summary>
    public bool IsCut { get; private set; }

    public Exception? Failure { get; private set; }

    /// <summary>Completes when <see cref="Read"/> has something to say.</summary>
    public Task Next => _next ??= AdvanceAsync();

    /// <summary>The next row, once <see cref="Next"/> has completed; <see langword="false"/> when the source is over.</summary>
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
            // A source that ignores its token must not hold up the import; an enumerator is not disposed while it moves.
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

    // A row that is there at once costs no task of its own.
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
