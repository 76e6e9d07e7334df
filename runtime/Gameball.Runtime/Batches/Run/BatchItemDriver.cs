using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Drives the items of a plan, one step at a time, with the rules of an import in one process. A step sends at most one submit or one poll
/// (a stopped job is polled twice). Its host stores the result, waits, and calls it again, in any process.
/// </summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class BatchItemDriver<TRow>
{
    private readonly BatchInfo<TRow> _info;
    private readonly IJobChannel<TRow> _channel;
    private readonly TimeProvider _time;
    private readonly BatchImportOptions _options;
    private readonly Clock _clock;
    private readonly BackOff _backOff;
    private readonly RequestQueue _queue;
    private readonly PollPredictor _predictor;
    private readonly ChunkSize _size;
    private readonly ProgressMeter _meter;

    internal BatchItemDriver(
        BatchInfo<TRow> info, IJobChannel<TRow> channel, TimeProvider time, Random random, BatchImportOptions options)
    {
        _info = info;
        _channel = channel;
        _time = time;
        _options = options;
        _clock = new Clock(time);
        _backOff = new BackOff(options.MinPollDelay, options.MaxPollDelay, random);
        _queue = new RequestQueue(_clock);
        _predictor = new PollPredictor(_clock, _backOff, () => _queue.IsSaturated);
        _size = new ChunkSize(info.MaxItems);
        _meter = new ProgressMeter(new BatchCounts(), _clock, null);
    }

    /// <summary>Runs the next step of an item.</summary>
    /// <param name="item">The item with its state.</param>
    /// <param name="sending">
    /// Called after the quota granted a submit and before its first byte leaves, with the state to store. When it throws, nothing is sent,
    /// and the step throws the same exception.
    /// </param>
    /// <param name="stop">
    /// Whether the import is being stopped: rows that were not sent stay in <see cref="BatchStep{TRow}.Next"/>, and an open job is stopped
    /// on the server. A job that has not ended then stays in <see cref="BatchStep{TRow}.Next"/>, too: a later step polls it.
    /// </param>
    /// <param name="cancellationToken">Ends the step. A submit in progress has five seconds to return its job.</param>
    /// <returns>The outcomes and what is left.</returns>
    /// <exception cref="ArgumentException">The item or its job belongs to another operation.</exception>
    public async Task<BatchStep<TRow>> AdvanceAsync(
        BatchPlanItem<TRow> item, Func<BatchItemState, ValueTask> sending, bool stop = false, CancellationToken cancellationToken = default)
    {
        _ = item ?? throw new ArgumentNullException(nameof(item));
        _ = sending ?? throw new ArgumentNullException(nameof(sending));
        var state = item.State ?? new BatchItemState();
        if (item.Operation != _info.Name || (state.Job is { } job && job.Operation != _info.Name))
        {
            throw new ArgumentException("The item is one of " + item.Operation + ", not of " + _info.Name + ".", nameof(item));
        }

        using var control = new RunControl(_time, new BatchImportOptions { Deadline = Timeout.InfiniteTimeSpan }, cancellationToken);
        if (stop)
        {
            control.Halt(HaltCause.Stopped, "The import was stopped.");
        }

        return state.Job is null
            ? await SubmitAsync(item, state, sending, control).ConfigureAwait(false)
            : await PollAsync(item, state, state.Job, control).ConfigureAwait(false);
    }

    private async Task<BatchStep<TRow>> SubmitAsync(
        BatchPlanItem<TRow> item, BatchItemState state, Func<BatchItemState, ValueTask> sending, RunControl control)
    {
        var chunk = ToChunk(item, state);
        if (chunk.Rows.Length > _size.Current)
        {
            return Left(Halves(item, chunk));
        }

        var log = new WriteAheadLog(() => sending(StateOf(chunk) with { IsSending = true }));
        var journal = new ChunkJournal<TRow>(log, control);
        var submitter = new Submitter<TRow>(_channel, _info, _options, control, _queue, journal, _clock, _backOff);
        using var span = Spans.Start(TelemetryNames.Span.BatchSubmit, _info.Name, chunk.Rows.Length);
        var submission = await submitter.AttemptAsync(chunk).ConfigureAwait(false);
        chunk.Release();
        if (control.LogFailure is { } failure)
        {
            ExceptionDispatchInfo.Capture(failure).Throw();
        }

        switch (submission)
        {
            case { JobId: { } jobId }:
                _size.Accepted();
                return Accepted(item, chunk, jobId);
            case { IsTooLarge: true }:
                _size.Refused(chunk.Rows.Length);
                return Left(Halves(item, chunk));
            case null:
                return Left([item with { State = StateOf(chunk) }], _backOff.Delay(chunk.Attempts));
            // The import ends before these rows: a later run may send them.
            case { Verdict.State: not RowState.Failed } when control.Cause != HaltCause.None:
                return Left([item with { State = StateOf(chunk) }], _backOff.Delay(chunk.Attempts), control);
            default:
                var settlement = new Settlement<TRow>(chunk, keepsSucceeded: true);
                settlement.Add(chunk, submission.Verdict!);
                return new BatchStep<TRow> { Outcomes = settlement.Outcomes };
        }
    }

    private BatchStep<TRow> Accepted(BatchPlanItem<TRow> item, Chunk<TRow> chunk, string jobId)
    {
        var job = new BatchJob { Operation = _info.Name, JobId = jobId, Rows = chunk.Rows.Length, SubmittedAt = _clock.Now };
        var first = _predictor.Schedule(job.Rows).First();
        return Left([item with { State = StateOf(chunk) with { Job = job, FirstPollDelay = first } }], first);
    }

    private async Task<BatchStep<TRow>> PollAsync(BatchPlanItem<TRow> item, BatchItemState state, BatchJob job, RunControl control)
    {
        var poller = new JobPoller<TRow>(_channel, control, _queue, _predictor, _clock, _meter, _options);
        // A job that an earlier run left is watched anew, like one that a journal resumes.
        var since = state.IsLeft ? _clock.Now : state.WatchedSince ?? job.SubmittedAt;
        state = state with { IsLeft = false, WatchedSince = since };
        var watch = new JobWatch(_clock.Elapsed - (_clock.Now - since)) { NotFound = state.PollsNotFound, Unreadable = state.PollsUnreadable };
        watch.Observation.Add(state.Status);
        watch.Observation.CountedBackwards |= state.CountedBackwards;
        var schedule = _predictor.Schedule(job.Rows, _clock.Elapsed - (_clock.Now - job.SubmittedAt));
        schedule.Resume(state.FirstPollDelay, state.PollsWithoutProgress, state.Status);
        if (control.Cause == HaltCause.Stopped)
        {
            // What has not ended may still report its rows.
            return (await poller.EndAsync(job, watch.Observation).ConfigureAwait(false)).IsEnded
                ? Resolve(item, state, job, watch.Observation, control)
                : Wait(item, state, watch, schedule, control);
        }

        if (await poller.ObserveAsync(job, watch).ConfigureAwait(false))
        {
            if (watch.Observation.IsEnded)
            {
                schedule.Ended();
            }

            return Resolve(item, state, job, watch.Observation, control);
        }

        return Wait(item, state, watch, schedule, control);
    }

    private static BatchStep<TRow> Wait(
        BatchPlanItem<TRow> item, BatchItemState state, JobWatch watch, PollSchedule schedule, RunControl control)
    {
        var delay = schedule.Next(watch.LastStatus);
        var later = state with
        {
            Status = watch.Observation.Status,
            CountedBackwards = watch.Observation.CountedBackwards,
            PollsNotFound = watch.NotFound,
            PollsUnreadable = watch.Unreadable,
            PollsWithoutProgress = schedule.Unchanged,
        };
        return Left([item with { State = later }], delay, control);
    }

    private BatchStep<TRow> Resolve(
        BatchPlanItem<TRow> item, BatchItemState state, BatchJob job, JobObservation seen, RunControl control)
    {
        var chunk = ToChunk(item, state);
        var verdicts = OutcomeJoin.Join(_info, chunk.JobRows, seen);
        var report = JobAudit.Create(job, seen, verdicts);
        Chunk<TRow>? again = null;
        if (seen.IsEnded && control.Cause == HaltCause.None && BusyRows.AreDue(chunk, verdicts, _options.MaxSubmitAttempts))
        {
            again = BusyRows.Take(chunk, verdicts);
            BusyRows.Clear(verdicts);
        }

        var settlement = new Settlement<TRow>(chunk, keepsSucceeded: true);
        settlement.Add(chunk, report, verdicts);
        return new BatchStep<TRow>
        {
            Outcomes = settlement.Outcomes,
            Job = report,
            Open = seen.IsEnded ? null : item with { State = LeftState(state, seen) },
            Next = again is null ? [] : [ItemOf(item, again)],
            Delay = again is null ? TimeSpan.Zero : _backOff.Delay(again.Rejected),
            KeysLeaked = control.Cause == HaltCause.KeysLeaked,
        };
    }

    private static BatchItemState LeftState(BatchItemState state, JobObservation seen) => state with
    {
        Status = seen.Status,
        CountedBackwards = seen.CountedBackwards,
        PollsNotFound = 0,
        PollsUnreadable = 0,
        PollsWithoutProgress = 0,
        IsLeft = true,
    };

    private static BatchPlanItem<TRow>[] Halves(BatchPlanItem<TRow> item, Chunk<TRow> chunk)
    {
        var (first, second) = chunk.Halve();
        return [ItemOf(item, first), ItemOf(item, second)];
    }

    private static BatchStep<TRow> Left(IReadOnlyList<BatchPlanItem<TRow>> next, TimeSpan delay = default, RunControl? control = null) => new()
    {
        Next = next,
        Delay = delay,
        EndReason = control is { Cause: HaltCause.Refused or HaltCause.KeysLeaked } ? control.Reason : null,
        KeysLeaked = control?.Cause == HaltCause.KeysLeaked,
    };

    private static BatchPlanItem<TRow> ItemOf(BatchPlanItem<TRow> item, Chunk<TRow> chunk) => item with
    {
        Rows = chunk.Rows.Select(row => row.Row).ToArray(),
        Indexes = chunk.Rows.Select(row => row.Index).ToArray(),
        State = StateOf(chunk),
        Refused = [],
    };

    private static BatchItemState StateOf(Chunk<TRow> chunk) => new()
    {
        MayBeApplied = chunk.MayBeApplied,
        LossReason = chunk.LossReason,
        Rejected = chunk.Rejected,
        Attempts = chunk.Attempts,
        FailedAttempts = chunk.FailedAttempts,
    };

    private Chunk<TRow> ToChunk(BatchPlanItem<TRow> item, BatchItemState state)
    {
        var rows = item.Rows.Select((row, i) =>
        {
            _info.Read(row, item.Indexes[i], out var read);
            return read;
        }).ToArray();
        return new Chunk<TRow>(_info, rows)
        {
            Attempts = state.Attempts,
            FailedAttempts = state.FailedAttempts,
            Rejected = state.Rejected,
            MayBeApplied = state.MayBeApplied || state.IsSending,
            LossReason = state.LossReason ?? (state.IsSending ? "the process ended before it came" : null),
        };
    }
}
