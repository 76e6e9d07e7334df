using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Controls the end of an import. It has four tokens, so that each cause cancels only the necessary work: a stop ends waits but not
/// requests, and a submit in progress gets a grace period to return its job's id even after the caller cancelled.
/// </summary>
internal sealed class RunControl : IDisposable
{
    /// <summary>The grace period for a submit in progress after the end of an import.</summary>
    internal static readonly TimeSpan SubmitGrace = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<HaltCause, UnknownCause> s_cuts = new()
    {
        [HaltCause.Stopped] = UnknownCause.Stopped,
        [HaltCause.KeysLeaked] = UnknownCause.Redirected,
        [HaltCause.Deadline] = UnknownCause.Deadline,
        [HaltCause.Cancelled] = UnknownCause.Cancelled,
    };

    // None of them holds a timer or a handle, so they need no disposal, and a late request can still use them.
    private readonly CancellationTokenSource _sending = new();
    private readonly CancellationTokenSource _waiting = new();
    private readonly CancellationTokenSource _requests = new();
    private readonly CancellationTokenSource _submits = new();
    private readonly TaskCompletionSource<bool> _halted = new();
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly CancellationTokenRegistration _stop;
    private readonly CancellationTokenRegistration _cancel;
    private readonly ITimer _deadline;
    private ITimer? _grace;

    public RunControl(TimeProvider time, BatchImportOptions options, CancellationToken cancel)
    {
        _time = time;
        _deadline = time.CreateTimer(
            _ => Halt(HaltCause.Deadline, "The deadline passed."), null, options.Deadline, Timeout.InfiniteTimeSpan);
        _stop = options.StopToken.Register(() => Halt(HaltCause.Stopped, "The import was stopped."));
        _cancel = cancel.Register(() => Halt(HaltCause.Cancelled, "The wait for the import was cancelled."));
    }

    public HaltCause Cause { get; private set; }

    /// <summary>The first cause that ended the import early, except that a leak of the keys always overrides it.</summary>
    public string? Reason { get; private set; }

    /// <summary>Cancelled when nothing more may be sent.</summary>
    public CancellationToken Sending => _sending.Token;

    /// <summary>Cancelled when open jobs are no longer awaited.</summary>
    public CancellationToken Waiting => _waiting.Token;

    /// <summary>Cancelled when only responses to submits are still needed.</summary>
    public CancellationToken Requests => _requests.Token;

    /// <summary>Cancelled when the grace period of submits ends.</summary>
    public CancellationToken Submits => _submits.Token;

    /// <summary>Completes when nothing more may be sent.</summary>
    public Task Halted => _halted.Task;

    /// <summary>The exception when the client cannot send at all or the server rejects all its requests.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The exception that ended the journal.</summary>
    public Exception? LogFailure { get; private set; }

    /// <summary>The cause for rows that were in flight when the import ended.</summary>
    public UnknownCause Cut => s_cuts.TryGetValue(Cause, out var cut) ? cut : UnknownCause.ResponseLost;

    public void Fail(Exception failure)
    {
        Failure = failure;
        Halt(HaltCause.Refused, failure.Message);
    }

    /// <summary>Ends the import because the server rejects the keys and would reject all further requests, too.</summary>
    public void Refuse(Exception? refusal, string reason)
    {
        Failure ??= refusal;
        Halt(HaltCause.Refused, reason);
    }

    public void FailLog(Exception failure)
    {
        LogFailure ??= failure;
        Halt(HaltCause.LogFailed, "The journal failed: " + failure.Message);
    }

    public void Halt(HaltCause cause, string reason)
    {
        lock (_gate)
        {
            if (cause <= Cause)
            {
                return;
            }

            Cause = cause;
            Reason = cause == HaltCause.KeysLeaked ? reason : Reason ?? reason;
            if (cause >= HaltCause.KeysLeaked)
            {
                _grace ??= _time.CreateTimer(_ => _submits.Cancel(), null, SubmitGrace, Timeout.InfiniteTimeSpan);
            }
        }

        // Outside the lock, because each cancellation runs the continuations.
        _sending.Cancel();
        if (cause >= HaltCause.Stopped)
        {
            _waiting.Cancel();
        }

        if (cause >= HaltCause.KeysLeaked)
        {
            _requests.Cancel();
        }

        _halted.TrySetResult(true);
    }

    public void Dispose()
    {
        _stop.Dispose();
        _cancel.Dispose();
        _deadline.Dispose();
        _grace?.Dispose();
    }
}
