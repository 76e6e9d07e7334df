using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Gameball.Fleet;

/// <summary>What the coordinator, the worker and the sweep of a process share.</summary>
internal sealed class FleetNode<TRow>(GameballFleet<TRow> settings, IBatchOperation<TRow> batch, IFleetStore store, TimeProvider time, ILogger logger)
{
    private readonly SemaphoreSlim _gate = new(1);
    private BatchTarget? _target;

    public GameballFleet<TRow> Settings => settings;

    public IBatchSteps<TRow> Steps => batch.Steps;

    public IFleetStore Store => store;

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public RowCodec<TRow> Codec { get; } = new(settings.RowJson!);

    public FleetStatus Status { get; } = new(time);

    /// <summary>Prepares the store once, and returns what this process works on.</summary>
    /// <exception cref="GameballFleetException">The schema is newer, or the clocks differ.</exception>
    public async Task<BatchTarget> ReadyAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _target) is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_target is null)
            {
                await store.PrepareAsync(cancellationToken).ConfigureAwait(false);
                await CheckClockAsync(cancellationToken).ConfigureAwait(false);
                Volatile.Write(ref _target, await batch.Steps.GetTargetAsync(cancellationToken).ConfigureAwait(false));
            }

            return _target;
        }
        catch (GameballFleetException problem)
        {
            Status.Fail(problem);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    // The store's answer was made between the two readings of this clock.
    private async Task CheckClockAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        var there = await store.NowAsync(cancellationToken).ConfigureAwait(false);
        var after = time.GetUtcNow();
        var skew = there < before ? before - there : there > after ? there - after : TimeSpan.Zero;
        if (skew > settings.MaxClockSkew)
        {
            throw new GameballFleetException(
                GameballFleetError.ClockSkew,
                $"The clock of this machine differs from the database's by {skew.TotalSeconds:0} seconds, and {settings.MaxClockSkew.TotalSeconds:0} "
                + "are allowed. Synchronize the clocks. Nothing was sent.");
        }
    }
}
