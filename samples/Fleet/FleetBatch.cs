using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.FleetSample;

/// <summary>A batch operation with synthetic rows: the same in each process, so a resumed run finds its source unchanged.</summary>
internal abstract class FleetBatch
{
    private static readonly DateTimeOffset s_start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyDictionary<string, FleetBatch> All { get; } = new Dictionary<string, FleetBatch>
    {
        ["cashback"] = new FleetBatch<BatchCashback>(batches => batches.Cashback, (index, customers) => new BatchCashback
        {
            CustomerId = Customer(index % customers),
            TransactionId = "t-" + index,
            TransactionTime = s_start.AddSeconds(index),
            Amount = 10,
        }),
        ["orders"] = new FleetBatch<BatchOrder>(batches => batches.Orders, (index, customers) => new BatchOrder
        {
            CustomerId = Customer(index % customers),
            OrderId = "o-" + index,
            OrderDate = s_start.AddSeconds(index),
            TotalPaid = 10,
        }),
        ["events"] = new FleetBatch<BatchEvents>(batches => batches.Events, (index, _) => new BatchEvents
        {
            CustomerId = Customer(index),
            Events = new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>>
            {
                ["visit"] = new Dictionary<string, JsonScalar> { ["n"] = index },
            },
        }),
    };

    public abstract void Register(IServiceCollection services, FleetArguments arguments, bool isWorker);

    public abstract Task<GameballFleetReport> RunAsync(IServiceProvider services, FleetArguments arguments, CancellationToken cancel);

    public abstract Task<GameballFleetReport> ReportAsync(IServiceProvider services, string run);

    /// <summary>Returns the rows that did not succeed.</summary>
    public abstract IAsyncEnumerable<(long Index, RowState State, string? Code)> NotSucceededAsync(IServiceProvider services, string run);

    private static string Customer(int index) => "c-" + index;
}

/// <inheritdoc/>
internal sealed class FleetBatch<TRow>(Func<IBatchesClient, IBatchOperation<TRow>> batch, Func<int, int, TRow> row) : FleetBatch
{
    public override void Register(IServiceCollection services, FleetArguments arguments, bool isWorker) => services.AddGameballFleet<TRow>(fleet =>
    {
        fleet.Batch = provider => batch(provider.GetRequiredService<IBatchesClient>());
        fleet.RowJson = (JsonTypeInfo<TRow>)GameballJson.Options.GetTypeInfo(typeof(TRow));
        fleet.ConnectionString = arguments.Postgres;
        fleet.IsWorker = isWorker;
        fleet.Partitions = arguments.Partitions;
        fleet.Lease = arguments.Lease;
        fleet.Sweep = arguments.Sweep;
        fleet.Options.MinPollDelay = arguments.PollDelay;
        fleet.Options.MaxRequestBytes = arguments.ChunkBytes;
        fleet.Options.ResubmitAfterLostResponse = arguments.Resubmits;
    });

    public override Task<GameballFleetReport> RunAsync(IServiceProvider services, FleetArguments arguments, CancellationToken cancel) =>
        Fleet(services).RunAsync(
            new GameballFleetRun(arguments.Run) { Fingerprint = arguments.Fingerprint, Deadline = arguments.Deadline },
            Enumerable.Range(0, arguments.Rows).Select(index => row(index, arguments.Customers)).ToAsyncEnumerable(),
            cancel);

    public override Task<GameballFleetReport> ReportAsync(IServiceProvider services, string run) => Fleet(services).ReportAsync(run);

    public override IAsyncEnumerable<(long Index, RowState State, string? Code)> NotSucceededAsync(IServiceProvider services, string run) =>
        Fleet(services).OutcomesAsync(run)
            .Where(outcome => outcome.State != RowState.Succeeded)
            .Select(outcome => (outcome.Index, outcome.State, outcome.Code));

    private static IGameballFleet<TRow> Fleet(IServiceProvider services) => services.GetRequiredService<IGameballFleet<TRow>>();
}
