using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Gameball.Fleet.Tests;

/// <summary>
/// A coordinator and workers in one process, with a local Gameball and a clock that moves only when nobody has work. The messages are a
/// list, so a test may lose, double or keep them.
/// </summary>
internal sealed class FleetBench : IAsyncDisposable
{
    private static readonly DateTimeOffset s_start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(250);

    private readonly List<GameballClient> _clients = [];
    private int _turn;

    private FleetBench(FakeTimeProvider time, LocalGameball server)
    {
        (Time, Server) = (time, server);
        Store = new MemoryFleetStore(time);
        Messages = new Messages(time);
    }

    public FakeTimeProvider Time { get; }

    public LocalGameball Server { get; }

    public MemoryFleetStore Store { get; }

    public Messages Messages { get; }

    /// <summary>The workers by turns; a test may replace one.</summary>
    public List<IFleetWorker> Workers { get; } = [];

    public static async Task<FleetBench> StartAsync(int maxBodyBytes = 32 * 1024 * 1024)
    {
        FakeTimeProvider time = new(s_start);
        return new FleetBench(time, await LocalGameball.StartAsync(new LocalGameballOptions
        {
            TimeProvider = time,
            Quotas = false,
            MaxBodyBytes = maxBodyBytes,
        }));
    }

    public static IAsyncEnumerable<BatchCashback> Cashbacks(int rows, int customers = 5) =>
        Enumerable.Range(0, rows).Select(index => new BatchCashback
        {
            CustomerId = "c-" + (index % customers),
            TransactionId = "t-" + index,
            TransactionTime = s_start.AddDays(-1).AddSeconds(index),
            Amount = 10,
        }).ToAsyncEnumerable();

    public static IAsyncEnumerable<BatchEvents> Visits(int rows) => Enumerable.Range(0, rows).Select(index => new BatchEvents
    {
        CustomerId = "c-" + index,
        Events = new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>>
        {
            ["visit"] = new Dictionary<string, JsonScalar> { ["n"] = index },
        },
    }).ToAsyncEnumerable();

    /// <summary>Creates a process's node.</summary>
    public FleetNode<TRow> Node<TRow>(
        Func<IBatchesClient, IBatchOperation<TRow>> batch, Action<GameballFleet<TRow>>? configure = null, string? apiKey = null)
    {
        GameballOptions options = new()
        {
            BaseAddress = Server.Address,
            ApiKey = apiKey ?? Server.ApiKey,
            SecretKey = Server.SecretKey,
            TimeProvider = Time,
        };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        GameballClient client = new(options);
        _clients.Add(client);
        GameballFleet<TRow> settings = new()
        {
            Batch = _ => batch(client.Batches),
            RowJson = (JsonTypeInfo<TRow>)GameballJson.Options.GetTypeInfo(typeof(TRow)),
            ConnectionString = "none",
            Partitions = 4,
        };
        configure?.Invoke(settings);
        return new FleetNode<TRow>(settings, batch(client.Batches), Store, Time, NullLogger.Instance);
    }

    public FleetCoordinator<TRow> Coordinator<TRow>(FleetNode<TRow> node) => new(node, Messages);

    /// <summary>Creates a coordinator and two workers of cashback.</summary>
    public FleetCoordinator<BatchCashback> Cashback(Action<GameballFleet<BatchCashback>>? configure = null)
    {
        Workers.Add(new FleetWorker<BatchCashback>(Node(batches => batches.Cashback, configure)));
        Workers.Add(new FleetWorker<BatchCashback>(Node(batches => batches.Cashback, configure)));
        return Coordinator(Node(batches => batches.Cashback, configure));
    }

    /// <summary>Creates a coordinator and two workers of events.</summary>
    public FleetCoordinator<BatchEvents> Events(Action<GameballFleet<BatchEvents>>? configure = null)
    {
        Workers.Add(new FleetWorker<BatchEvents>(Node(batches => batches.Events, configure)));
        Workers.Add(new FleetWorker<BatchEvents>(Node(batches => batches.Events, configure)));
        return Coordinator(Node(batches => batches.Events, configure));
    }

    /// <summary>Delivers messages and moves the clock until the work has ended.</summary>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        await PumpAsync(() => work.IsCompleted);
        return await work;
    }

    public async Task PumpAsync(Func<bool> isOver)
    {
        while (!isOver())
        {
            if (Messages.Take() is { } message)
            {
                await DeliverAsync(message);
                continue;
            }

            // The coordinator reads its source on another thread.
            await Task.Yield();
            if (Messages.IsEmpty && Store.IsQuiet)
            {
                Time.Advance(s_tick);
                foreach (var (run, partition) in await Store.OverdueAsync(
                    TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), 100, CancellationToken.None))
                {
                    Messages.Add(run, partition, TimeSpan.Zero);
                }
            }
        }
    }

    /// <summary>Gives a message to the next worker, and sends what follows.</summary>
    public async Task DeliverAsync((Guid Run, int Partition) message)
    {
        var worker = Workers[_turn++ % Workers.Count];
        if (await worker.AdvanceAsync(message.Run, message.Partition, CancellationToken.None) is { } next)
        {
            Messages.Add(message.Run, message.Partition, next);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
    }
}
