using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet;

/// <summary>Works on the runs of one batch operation.</summary>
internal interface IFleetWorker
{
    /// <summary>Runs the next step of a partition, if it is due and free and of this worker's operation.</summary>
    /// <returns>When the partition's next step is due; <see langword="null"/> when this worker does not know of one.</returns>
    Task<TimeSpan?> AdvanceAsync(Guid run, int partition, CancellationToken cancellationToken);
}

/// <summary>
/// Claims a partition, runs one step of its first chunk by the engine's driver, and records the result. The claim's token guards each
/// change, so a worker that was too slow changes nothing.
/// </summary>
internal sealed class FleetWorker<TRow>(FleetNode<TRow> node) : IFleetWorker
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_saveFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, FleetRun> _runs = new();
    private readonly Lazy<BatchItemDriver<TRow>> _driver = new(() => node.Steps.CreateDriver(node.Settings.Options));

    public async Task<TimeSpan?> AdvanceAsync(Guid run, int partition, CancellationToken cancellationToken)
    {
        var target = await node.ReadyAsync(cancellationToken).ConfigureAwait(false);
        if (await FindAsync(run, cancellationToken).ConfigureAwait(false) is not { } known || known.Operation != target.Operation)
        {
            return null;
        }

        if (FleetTarget.Difference(known, target) is { } difference)
        {
            node.Status.Fail(difference);
            FleetLog.Unfit(node.Logger, known.Name, difference.Message);
            return null;
        }

        var claim = await node.Store.ClaimAsync(run, partition, node.Settings.Owner, node.Settings.Lease, cancellationToken).ConfigureAwait(false);
        return claim is null ? null : await StepAsync(known, claim, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TimeSpan?> StepAsync(FleetRun run, FleetClaim claim, CancellationToken cancellationToken)
    {
        using var span = FleetTelemetry.Step(run, claim.Partition);
        var (rows, indexes) = node.Codec.Decode(claim.Payload);
        BatchPlanItem<TRow> item = new()
        {
            Operation = run.Operation,
            Partition = claim.Partition,
            Number = 0,
            Rows = rows,
            Indexes = indexes,
            State = StepJson.Read(claim.Step),
        };
        span?.SetTag("gameball.batch.rows", rows.Count);
        Heartbeat heartbeat = new(node.Settings.Lease / 3, token => node.Store.RenewAsync(claim, node.Settings.Lease, token), node.Time);
        await using (heartbeat.ConfigureAwait(false))
        {
            try
            {
                var step = await _driver.Value.AdvanceAsync(
                    item, state => SendingAsync(claim, state), claim.Halt == FleetHalt.Stopped, cancellationToken).ConfigureAwait(false);
                return await SaveAsync(run, claim, item, step).ConfigureAwait(false);
            }
            catch (ClaimLostException)
            {
                Count(run, "lost");
                return null;
            }
        }
    }

    // The write-ahead: the record is on the database's disk before the request leaves.
    private async ValueTask SendingAsync(FleetClaim claim, BatchItemState state)
    {
        if (!await node.Store.SendingAsync(claim, StepJson.Write(state), node.Settings.Lease, CancellationToken.None).ConfigureAwait(false))
        {
            throw new ClaimLostException();
        }
    }

    private async Task<TimeSpan?> SaveAsync(FleetRun run, FleetClaim claim, BatchPlanItem<TRow> item, BatchStep<TRow> step)
    {
        var saved = await RetryAsync(() => node.Store.SaveAsync(claim, Change(claim, item, step), CancellationToken.None)).ConfigureAwait(false);
        if (step.EndReason is { } reason)
        {
            var halt = step.KeysLeaked ? FleetHalt.KeysLeaked : FleetHalt.Refused;
            await RetryAsync(async () =>
            {
                await node.Store.HaltAsync(run.Id, halt, reason, CancellationToken.None).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }

        Count(run, !saved.IsSaved ? "lost" : item.State?.Job is null ? "submit" : "poll");
        // The outcomes of a left job are not final.
        if (saved.IsSaved && step.Open is null && FleetTelemetry.Rows.Enabled)
        {
            foreach (var state in step.Outcomes.CountBy(outcome => outcome.State))
            {
                FleetTelemetry.Rows.Add(state.Value, new("gameball.batch.name", run.Operation), new("gameball.row.state", state.Key.ToString()));
            }
        }

        return saved.Next;
    }

    private StepChange Change(FleetClaim claim, BatchPlanItem<TRow> item, BatchStep<TRow> step) => new()
    {
        IsResolved = step.Outcomes.Count > 0,
        Succeeded = step.Outcomes.LongCount(outcome => outcome.State == RowState.Succeeded),
        NotSucceeded =
        [
            .. step.Outcomes.Where(outcome => outcome.State != RowState.Succeeded).Select(outcome => new StoredOutcome(
                outcome.Index, outcome.State, outcome.Cause, outcome.Code, outcome.Message, outcome.Job?.JobId)),
        ],
        Resolved = step.Outcomes.Count == 0 || step.Next.Count == 0
            ? null
            : Part([.. step.Outcomes.Select(outcome => outcome.Row)], [.. step.Outcomes.Select(outcome => outcome.Index)], null),
        Next =
        [
            .. step.Next.Select(next => next.Rows.Count == item.Rows.Count
                ? new ChunkPart(next.Rows.Count, claim.Payload, StateOf(next.State), StepJson.Write(next.State!))
                : Part(next.Rows, next.Indexes, next.State)),
        ],
        Delay = step.Delay,
        Left = step.Open is { State: { } left } ? StepJson.Write(left) : null,
        Job = step.Open is null ? step.Job?.Verdict : null,
        IsStopping = claim.Halt == FleetHalt.Stopped && step.Next is [{ State.Job: not null }],
    };

    private ChunkPart Part(IReadOnlyList<TRow> rows, IReadOnlyList<long> indexes, BatchItemState? state) =>
        new(rows.Count, node.Codec.Encode(rows, indexes).Payload, StateOf(state), state is null ? "" : StepJson.Write(state));

    private static ChunkState StateOf(BatchItemState? state) =>
        state?.Job is not null ? ChunkState.Accepted
        : state is { IsSending: true } or { MayBeApplied: true } ? ChunkState.Sending
        : ChunkState.Planned;

    // The result of a step is known to this process alone, so it waits for a store that is away. Meanwhile the claim may pass to another
    // process; then nothing is saved.
    private async Task<T> RetryAsync<T>(Func<Task<T>> save)
    {
        var began = node.Time.GetTimestamp();
        while (true)
        {
            try
            {
                return await save().ConfigureAwait(false);
            }
            catch (Exception away) when (node.Time.GetElapsedTime(began) < s_saveFor)
            {
                FleetLog.StoreAway(node.Logger, away.Message);
                await Task.Delay(s_retry, node.Time).ConfigureAwait(false);
            }
        }
    }

    private async Task<FleetRun?> FindAsync(Guid run, CancellationToken cancellationToken)
    {
        if (_runs.TryGetValue(run, out var known))
        {
            return known;
        }

        // Only what never changes is used of the run.
        return await node.Store.FindAsync(run, cancellationToken).ConfigureAwait(false) is { } found ? _runs.GetOrAdd(run, found) : null;
    }

    private static void Count(FleetRun run, string kind)
    {
        if (FleetTelemetry.Steps.Enabled)
        {
            FleetTelemetry.Steps.Add(1, new("gameball.batch.name", run.Operation), new("gameball.fleet.step", kind));
        }
    }

    private sealed class ClaimLostException : Exception;
}
