using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet;

/// <summary>
/// Plans a source and stores its chunks. The plan of a source is always the same, so a resumed run compares the chunks that it has with
/// the source and adds the others.
/// </summary>
internal sealed class FleetPlanning<TRow>(FleetNode<TRow> node, IFleetWaker waker, FleetRun run, string owner)
{
    private const int ChunksPerWrite = 50;
    private const int HashesPerRead = 1000;
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(1);

    private readonly List<PlannedChunk> _unwritten = [];
    private Queue<byte[]> _known = new();

    /// <exception cref="GameballFleetException">The run is not this one, or has another source.</exception>
    public static void Require(GameballFleetRun wanted, FleetRun known, BatchTarget target)
    {
        if (FleetTarget.Difference(known, target) is { } difference)
        {
            throw difference;
        }

        if (wanted.Fingerprint is not null && known.Fingerprint is not null && wanted.Fingerprint != known.Fingerprint)
        {
            throw OtherSource(known.Name, $"Its fingerprint was {known.Fingerprint} and is now {wanted.Fingerprint}.");
        }
    }

    /// <param name="rows">The source.</param>
    /// <param name="compared">Called when all stored chunks were found in the source.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    public async Task PlanAsync(IAsyncEnumerable<TRow> rows, Func<Task> compared, CancellationToken cancellationToken)
    {
        // The caller waits for the run at the same time.
        await Task.Yield();
        var (number, isComparing) = (0L, true);
        await foreach (var item in node.Steps.PlanAsync(rows, run.Partitions, node.Settings.Options, cancellationToken).ConfigureAwait(false))
        {
            var chunk = Encode(item, number++);
            if (isComparing && await NextHashAsync(chunk.Number, cancellationToken).ConfigureAwait(false) is { } hash)
            {
                if (!hash.AsSpan().SequenceEqual(chunk.Hash))
                {
                    throw OtherSource(run.Name, $"Its {chunk.Number + 1}. request has other rows.");
                }

                continue;
            }

            if (isComparing)
            {
                await RetryAsync(compared, cancellationToken).ConfigureAwait(false);
            }

            if (run.IsPlanned)
            {
                throw OtherSource(run.Name, "It has more rows.");
            }

            _unwritten.Add(chunk);
            // The first chunks are written at once, so that workers begin.
            if (isComparing || _unwritten.Count >= ChunksPerWrite)
            {
                await WriteAsync(cancellationToken).ConfigureAwait(false);
            }

            isComparing = false;
        }

        if (isComparing && await NextHashAsync(number, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw OtherSource(run.Name, $"It ends after {number} requests.");
        }

        await (isComparing ? RetryAsync(compared, cancellationToken) : WriteAsync(cancellationToken)).ConfigureAwait(false);
        await RetryAsync(() => node.Store.EndPlanAsync(run.Id, cancellationToken), cancellationToken).ConfigureAwait(false);
        FleetLog.Planned(node.Logger, run.Name, number);
    }

    private static GameballFleetException OtherSource(string name, string difference) => new(
        GameballFleetError.OtherSource,
        $"The run {name} was planned from another source. {difference} Nothing of this source was sent. Use another name, or the same source.");

    private PlannedChunk Encode(BatchPlanItem<TRow> item, long number)
    {
        var (payload, hash) = node.Codec.Encode(item.Rows, item.Indexes);
        return new PlannedChunk(
            number, item.Partition, Math.Max(0, item.Number), item.Rows.Count, payload, hash,
            [.. item.Refused.Select(row => new StoredOutcome(row.Index, RowState.Failed, null, null, row.Message, null))]);
    }

    private async Task<byte[]?> NextHashAsync(long number, CancellationToken cancellationToken)
    {
        if (_known.Count == 0)
        {
            await RetryAsync(
                async () => _known = new Queue<byte[]>(
                    await node.Store.PlannedHashesAsync(run.Id, number, HashesPerRead, cancellationToken).ConfigureAwait(false)),
                cancellationToken).ConfigureAwait(false);
        }

        return _known.TryDequeue(out var hash) ? hash : null;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_unwritten.Count == 0)
        {
            return;
        }

        IReadOnlyList<int>? due = [];
        await RetryAsync(
            async () =>
            {
                // A write whose response was lost may have been made, all of it or nothing.
                var written = await node.Store.PlannedHashesAsync(run.Id, _unwritten[0].Number, 1, cancellationToken).ConfigureAwait(false);
                due = written.Count > 0
                    ? []
                    : await node.Store.AddAsync(run.Id, owner, node.Settings.Lease, _unwritten, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        _unwritten.Clear();
        await WakeAsync(due ?? throw new GameballFleetException(
            GameballFleetError.RunInUse, $"Another coordinator has taken over {run.Name}, because this one was silent for too long.")).ConfigureAwait(false);
    }

    private async Task WakeAsync(IReadOnlyList<int> partitions)
    {
        try
        {
            await waker.WakeAsync(run.Id, partitions).ConfigureAwait(false);
        }
        catch (Exception away)
        {
            // The sweep wakes them.
            FleetLog.NotWoken(node.Logger, away.Message);
        }
    }

    private async Task RetryAsync(Func<Task> write, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await write().ConfigureAwait(false);
                return;
            }
            catch (Exception away) when (!cancellationToken.IsCancellationRequested)
            {
                FleetLog.CoordinatorWaits(node.Logger, away.Message);
            }

            await Task.Delay(s_retry, node.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
