using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet;

/// <inheritdoc/>
internal sealed class FleetCoordinator<TRow>(FleetNode<TRow> node, IFleetWaker waker) : IGameballFleet<TRow>
{
    private const int ChunksPerRead = 100;
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    public async Task<GameballFleetReport> RunAsync(
        GameballFleetRun run, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken = default)
    {
        _ = run ?? throw new ArgumentNullException(nameof(run));
        _ = rows ?? throw new ArgumentNullException(nameof(rows));
        var target = await node.ReadyAsync(cancellationToken).ConfigureAwait(false);
        using var span = FleetTelemetry.Source.StartActivity("gameball.fleet.run", ActivityKind.Producer);
        span?.SetTag("gameball.fleet.run", run.Name);
        // One name for each call: two calls in one process are two coordinators.
        var owner = node.Settings.Owner + "/" + Guid.NewGuid().ToString("N")[..8];
        var began = await BeginAsync(run, target, owner, span, cancellationToken).ConfigureAwait(false);
        Heartbeat heartbeat = new(
            node.Settings.Lease / 3, token => node.Store.RenewRunAsync(began.Id, owner, node.Settings.Lease, token), node.Time);
        await using (heartbeat.ConfigureAwait(false))
        {
            try
            {
                await CoordinateAsync(run, began, owner, rows, cancellationToken).ConfigureAwait(false);
                return await ReportAsync(run.Name, CancellationToken.None).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                await node.Store.HaltAsync(began.Id, FleetHalt.Cancelled, "The coordinator's wait was cancelled.", CancellationToken.None)
                    .ConfigureAwait(false);
                throw;
            }
            finally
            {
                await ReleaseAsync(began, owner).ConfigureAwait(false);
            }
        }
    }

    public async Task<GameballFleetReport> ReportAsync(string name, CancellationToken cancellationToken = default)
    {
        var run = await FindAsync(name, cancellationToken).ConfigureAwait(false);
        var progress = await node.Store.ProgressAsync(run.Id, cancellationToken).ConfigureAwait(false);
        var outcomes = await node.Store.CountOutcomesAsync(run.Id, cancellationToken).ConfigureAwait(false);
        return FleetReports.Create(run, progress, outcomes, node.Time.GetUtcNow() - run.StartedAt);
    }

    public async Task StopAsync(string name, CancellationToken cancellationToken = default)
    {
        var run = await FindAsync(name, cancellationToken).ConfigureAwait(false);
        await StopAsync(run.Id, cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<BatchOutcome<TRow>> OutcomesAsync(
        string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var run = await FindAsync(name, cancellationToken).ConfigureAwait(false);
        for (var after = 0L; ;)
        {
            var chunks = await node.Store.ChunksAsync(run.Id, after, ChunksPerRead, cancellationToken).ConfigureAwait(false);
            if (chunks.Count == 0)
            {
                yield break;
            }

            foreach (var outcome in chunks.SelectMany(chunk => FleetReports.Outcomes(run, chunk, node.Codec)))
            {
                yield return outcome;
            }

            after = chunks[^1].Id;
        }
    }

    private async Task<FleetRun> BeginAsync(
        GameballFleetRun run, BatchTarget target, string owner, Activity? span, CancellationToken cancellationToken)
    {
        if (await node.Store.FindAsync(run.Name, cancellationToken).ConfigureAwait(false) is { } known)
        {
            FleetPlanning<TRow>.Require(run, known, target);
        }

        var created = FleetTarget.NewRun(run.Name, target, run.Fingerprint, node.Settings.Partitions, span?.Id);
        var began = await node.Store.BeginAsync(created, owner, node.Settings.Lease, cancellationToken).ConfigureAwait(false)
            ?? throw new GameballFleetException(
                GameballFleetError.RunInUse,
                $"Another coordinator runs {run.Name}. Nothing was sent. Use another name, or try again when that one has ended: "
                + $"its claim lasts {node.Settings.Lease.TotalSeconds:0} seconds after its death.");
        // Another coordinator may have created it since.
        FleetPlanning<TRow>.Require(run, began, target);
        return began;
    }

    private async Task CoordinateAsync(
        GameballFleetRun run, FleetRun began, string owner, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        DateTimeOffset? deadline = run.Deadline is { } longest ? node.Time.GetUtcNow() + longest : null;
        var planning = new FleetPlanning<TRow>(node, waker, began, owner);
        if (began.IsPlanned && run.Fingerprint is not null && run.Fingerprint == began.Fingerprint)
        {
            await node.Store.ResumeAsync(began.Id, deadline, cancellationToken).ConfigureAwait(false);
            await WaitAsync(run, began.Id, deadline, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TaskCompletionSource resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var planned = planning.PlanAsync(
            rows,
            async () =>
            {
                await node.Store.ResumeAsync(began.Id, deadline, ended.Token).ConfigureAwait(false);
                resumed.SetResult();
            },
            ended.Token);
        var waited = WaitAfterAsync(resumed.Task, run, began.Id, deadline, ended.Token);
        // A run that ends early does not read the rest of its source.
        if (await Task.WhenAny(planned, waited).ConfigureAwait(false) == waited)
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await ((Task)planned).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await EndAsync(began, planned, waited, resumed.Task.IsCompleted, ended).ConfigureAwait(false);
    }

    private async Task EndAsync(FleetRun began, Task planned, Task waited, bool resumed, CancellationTokenSource ended)
    {
        if (planned.Exception?.InnerException is GameballFleetException problem)
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await waited.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw problem;
        }

        if (planned.Exception?.InnerException is { } failure)
        {
            // A source that fails while it is compared with the plan leaves the run as it was.
            if (!resumed)
            {
                await ended.CancelAsync().ConfigureAwait(false);
                await waited.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await node.Store.HaltAsync(began.Id, FleetHalt.SourceFailed, "The source of the rows failed: " + failure.Message, CancellationToken.None)
                .ConfigureAwait(false);
            await waited.ConfigureAwait(resumed ? ConfigureAwaitOptions.None : ConfigureAwaitOptions.SuppressThrowing);
            throw new GameballFleetException(
                GameballFleetError.SourceFailed,
                $"The source of the rows failed: {failure.Message} What was sent before was awaited. Resume {began.Name} with the same source.",
                failure);
        }

        await waited.ConfigureAwait(false);
    }

    // What halted the run before must not end it now.
    private async Task WaitAfterAsync(Task resumed, GameballFleetRun run, Guid id, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        await resumed.WaitAsync(cancellationToken).ConfigureAwait(false);
        await WaitAsync(run, id, deadline, cancellationToken).ConfigureAwait(false);
    }

    // Waits until every row has an outcome, or until nothing more can be learnt of a run that was halted.
    private async Task WaitAsync(GameballFleetRun run, Guid id, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (run.StopToken.IsCancellationRequested)
                {
                    await StopAsync(id, cancellationToken).ConfigureAwait(false);
                }

                if (node.Time.GetUtcNow() >= deadline)
                {
                    await node.Store.HaltAsync(id, FleetHalt.Deadline, "The deadline passed.", cancellationToken).ConfigureAwait(false);
                }

                if (FleetReports.IsOver(await node.Store.ProgressAsync(id, cancellationToken).ConfigureAwait(false)))
                {
                    return;
                }
            }
            catch (Exception away) when (!cancellationToken.IsCancellationRequested)
            {
                FleetLog.CoordinatorWaits(node.Logger, away.Message);
            }

            await Task.Delay(s_look, node.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReleaseAsync(FleetRun run, string owner)
    {
        try
        {
            await node.Store.ReleaseRunAsync(run.Id, owner, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception away)
        {
            // The lease ends by itself.
            FleetLog.CoordinatorWaits(node.Logger, away.Message);
        }
    }

    private Task StopAsync(Guid run, CancellationToken cancellationToken) =>
        node.Store.HaltAsync(run, FleetHalt.Stopped, "The run was stopped.", cancellationToken);

    private async Task<FleetRun> FindAsync(string name, CancellationToken cancellationToken)
    {
        await node.ReadyAsync(cancellationToken).ConfigureAwait(false);
        return await node.Store.FindAsync(name, cancellationToken).ConfigureAwait(false)
            ?? throw new GameballFleetException(GameballFleetError.UnknownRun, $"There is no run with the name {name}.");
    }
}
