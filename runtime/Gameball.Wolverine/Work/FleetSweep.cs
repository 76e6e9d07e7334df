using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Gameball.Fleet;

/// <summary>
/// Wakes partitions that are overdue: their message was lost, or their worker died. A partition is woken again only after a while, because
/// its message may still wait in a long queue.
/// </summary>
internal sealed class FleetSweep<TRow>(FleetNode<TRow> node, IFleetWaker waker) : BackgroundService
{
    private const int MaxPartitions = 1000;

    // A woken partition is left alone for this many searches.
    private const int SearchesBetween = 6;

    // What a process that stopped saw last is no measure of now.
    private readonly Meter _meter = new(FleetTelemetry.Name);

    /// <summary>Checks the schema and the clock before the application works.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var target = await node.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var batch = new KeyValuePair<string, object?>("gameball.batch.name", target.Operation);
        _meter.CreateObservableGauge(
            "gameball.fleet.backlog", () => Measure(totals => totals.Backlog, batch), "{row}", "The rows of unfinished runs without an outcome.");
        _meter.CreateObservableGauge(
            "gameball.fleet.rows.unknown", () => Measure(totals => totals.Unknown, batch), "{row}", "The rows of unfinished runs whose outcome is unknown.");
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose()
    {
        base.Dispose();
        _meter.Dispose();
    }

    /// <summary>Searches once.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var sweep = node.Settings.Sweep;
        var overdue = await node.Store.OverdueAsync(sweep, SearchesBetween * sweep, MaxPartitions, cancellationToken).ConfigureAwait(false);
        foreach (var run in overdue.GroupBy(partition => partition.Run, partition => partition.Partition))
        {
            await waker.WakeAsync(run.Key, run).ConfigureAwait(false);
        }

        if (overdue.Count > 0)
        {
            FleetLog.Woken(node.Logger, overdue.Count);
        }

        node.Status.Reached(await node.Store.TotalsAsync(cancellationToken).ConfigureAwait(false));
    }

    private IEnumerable<Measurement<long>> Measure(Func<FleetTotals, long> value, KeyValuePair<string, object?> batch) =>
        node.Status.Totals is { } totals ? [new Measurement<long>(value(totals), batch)] : [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception away) when (!stoppingToken.IsCancellationRequested)
            {
                FleetLog.SweepFailed(node.Logger, away.Message);
            }

            await Task.Delay(node.Settings.Sweep, node.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
