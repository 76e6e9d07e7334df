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

    /// <summary>Imports the rows in this process, with a journal.</summary>
    public abstract Task<GameballFleetReport> ImportAsync(IServiceProvider services, FleetArguments arguments);

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
        Set(fleet.Options, arguments);
    });

    public override Task<GameballFleetReport> RunAsync(IServiceProvider services, FleetArguments arguments, CancellationToken cancel) =>
        Fleet(services).RunAsync(
            new GameballFleetRun(arguments.Run) { Fingerprint = arguments.Fingerprint, Deadline = arguments.Deadline },
            Rows(arguments).ToAsyncEnumerable(),
            cancel);

    public override async Task<GameballFleetReport> ImportAsync(IServiceProvider services, FleetArguments arguments)
    {
        BatchImportOptions options = new() { Journal = BatchJournal.File(arguments.Journal) };
        Set(options, arguments);
        var report = await batch(services.GetRequiredService<IBatchesClient>()).ImportAsync(Rows(arguments).ToAsyncEnumerable(), options);
        return new GameballFleetReport
        {
            Run = arguments.Run,
            RowsIn = report.RowsIn,
            Succeeded = report.Succeeded,
            Failed = report.Failed,
            Unprocessed = report.Unprocessed,
            Unknown = report.Unknown,
            Jobs = report.Jobs.Count,
            JobsMismatched = report.Jobs.Count(job => job.Verdict == CounterCheck.Mismatch),
            JobsNotChecked = report.Jobs.Count(job => job.Verdict == CounterCheck.NotChecked),
            JobsOpen = report.OpenJobs.Count,
            FailuresByCode = report.FailuresByCode,
            UnknownByCause = report.UnknownByCause,
            IsSourceEnded = report.IsSourceEnded,
            EndReason = report.EndReason,
            IsEnded = report.IsSourceEnded && report.OpenJobs.Count == 0,
            Elapsed = report.Elapsed,
            Verdict = report.Verdict,
        };
    }

    public override Task<GameballFleetReport> ReportAsync(IServiceProvider services, string run) => Fleet(services).ReportAsync(run);

    public override IAsyncEnumerable<(long Index, RowState State, string? Code)> NotSucceededAsync(IServiceProvider services, string run) =>
        Fleet(services).OutcomesAsync(run)
            .Where(outcome => outcome.State != RowState.Succeeded)
            .Select(outcome => (outcome.Index, outcome.State, outcome.Code));

    private static void Set(BatchImportOptions options, FleetArguments arguments)
    {
        options.MinPollDelay = arguments.PollDelay;
        options.MaxRequestBytes = arguments.ChunkBytes;
        options.ResubmitAfterLostResponse = arguments.Resubmits;
    }

    private IEnumerable<TRow> Rows(FleetArguments arguments) =>
        Enumerable.Range(0, arguments.Rows).Select(index => row(index, arguments.Customers));

    private static IGameballFleet<TRow> Fleet(IServiceProvider services) => services.GetRequiredService<IGameballFleet<TRow>>();
}
