using System;
using System.IO;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Appends records to a journal. One flush serves all appends that arrived during the previous flush. This keeps a journal cheap, because a
/// disk flushes a hundred records as fast as one. After a failed write, every later one fails.
/// </summary>
/// <param name="file">The file. The log takes ownership.</param>
/// <param name="length">The file's length.</param>
/// <param name="start">Starts the writing; a test may run it synchronously.</param>
internal sealed class RecordLog(IJournalFile file, long length, Action<Action> start)
{
    private readonly object _gate = new();
    private readonly TaskCompletionSource<bool> _closed = NewFlush();
    private MemoryStream _pending = new();
    private MemoryStream _writing = new();
    private TaskCompletionSource<bool> _flushed = NewFlush();
    private bool _wantsFlush;
    private bool _isWriting;
    private bool _isClosed;
    private long _length = length;
    private Exception? _failure;

    /// <summary>Appends a record that is written soon. This suffices if the loss of the record only costs time.</summary>
    public void Append(ReadOnlySpan<byte> payload) => Observe(Add(payload, flush: false));

    /// <summary>Appends a record and flushes it.</summary>
    /// <returns>A task that completes when the record and all before it are on the disk.</returns>
    /// <exception cref="BatchJournalException">In the task: the record could not be written.</exception>
    public Task AppendAsync(ReadOnlySpan<byte> payload) => Add(payload, flush: true);

    /// <summary>Waits until all records are on the disk.</summary>
    public Task FlushAsync() => Add([], flush: true);

    /// <summary>Stops accepting records and closes the file.</summary>
    /// <returns>A task that completes when the file is closed: from then on another process may use it.</returns>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return _closed.Task;
            }

            _isClosed = true;
            if (_isWriting)
            {
                return _closed.Task;
            }
        }

        Close();
        return _closed.Task;
    }

    private void Close()
    {
        try
        {
            file.Dispose();
        }
        finally
        {
            _closed.TrySetResult(true);
        }
    }

    private Task Add(ReadOnlySpan<byte> payload, bool flush)
    {
        Task flushed;
        lock (_gate)
        {
            if (_failure is not null || _isClosed)
            {
                return Task.FromException(_failure ?? new ObjectDisposedException(nameof(RecordLog)));
            }

            Frame(payload);
            _wantsFlush |= flush;
            flushed = _flushed.Task;
            if (_isWriting)
            {
                return flushed;
            }

            _isWriting = true;
        }

        start(Write);
        return flushed;
    }

    private void Frame(ReadOnlySpan<byte> payload)
    {
        if (payload.Length == 0)
        {
            return;
        }

        Span<byte> head = stackalloc byte[RecordFrame.HeadSize];
        RecordFrame.WriteHead(head, _length, payload);
        Put(head);
        Put(payload);
        _length += head.Length + payload.Length;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        var at = (int)_pending.Length;
        _pending.SetLength(at + bytes.Length);
        bytes.CopyTo(_pending.GetBuffer().AsSpan(at));
    }

    private void Write()
    {
        while (Take(out var flushes) is { } flushed)
        {
            try
            {
                file.Append(_writing.GetBuffer(), (int)_writing.Length);
                if (flushes)
                {
                    file.Flush();
                }

                flushed.TrySetResult(true);
            }
            catch (Exception error)
            {
                Fail(flushed, JournalFaults.Is(error) ? JournalFaults.ToException(file.Path, error) : error);
            }
        }
    }

    // Returns the records that were added since the last call; null when there are none.
    private TaskCompletionSource<bool>? Take(out bool flushes)
    {
        lock (_gate)
        {
            flushes = _wantsFlush;
            if (_failure is null && (_pending.Length > 0 || flushes))
            {
                (_pending, _writing) = (_writing, _pending);
                _pending.SetLength(0);
                _wantsFlush = false;
                var flushed = _flushed;
                _flushed = NewFlush();
                return flushed;
            }

            _isWriting = false;
            if (_isClosed)
            {
                Close();
            }

            return null;
        }
    }

    private void Fail(TaskCompletionSource<bool> flushed, Exception failure)
    {
        TaskCompletionSource<bool> waiting;
        lock (_gate)
        {
            _failure = failure;
            waiting = _flushed;
        }

        flushed.TrySetException(failure);
        waiting.TrySetException(failure);
        Observe(flushed.Task);
        Observe(waiting.Task);
    }

    // The task may not be awaited: the next append reports the error.
    private static void Observe(Task task) => _ = task.Exception;

    // Continuations must not run on the thread that writes.
    private static TaskCompletionSource<bool> NewFlush() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
