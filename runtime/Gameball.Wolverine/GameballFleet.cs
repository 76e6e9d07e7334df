using System;
using System.Text.Json.Serialization.Metadata;

namespace Gameball;

/// <summary>The settings of imports over many machines, of one row type. They must be the same in each process.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public sealed class GameballFleet<TRow>
{
    /// <summary>Resolves the batch: <c>services => services.GetRequiredService&lt;IBatchesClient&gt;().Orders</c>. Required.</summary>
    public Func<IServiceProvider, IBatchOperation<TRow>>? Batch { get; set; }

    /// <summary>
    /// How rows are stored: <c>(JsonTypeInfo&lt;BatchOrder&gt;)GameballJson.Options.GetTypeInfo(typeof(BatchOrder))</c>. Required.
    /// </summary>
    public JsonTypeInfo<TRow>? RowJson { get; set; }

    /// <summary>
    /// The connection string of the PostgreSQL database with the state: the schema <c>gameball_fleet</c>, which is created and updated at
    /// the start. Required.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether this process works on runs; <see langword="false"/> for one that only coordinates them. The default is true.</summary>
    public bool IsWorker { get; set; } = true;

    /// <summary>This process's name in the state and in logs. The default is a new one for each start.</summary>
    public string Owner { get; set; } = Environment.MachineName + "-" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>
    /// The options of jobs, polls, attempts and calls. <see cref="BatchImportOptions.Deadline"/>,
    /// <see cref="BatchImportOptions.StopToken"/> and <see cref="BatchImportOptions.Journal"/> have no meaning here.
    /// </summary>
    public BatchImportOptions Options { get; } = new();

    /// <summary>
    /// How long the claim of a process lasts that shows no sign of life. The default is 30 seconds. A living process renews its claims, so
    /// this is the time until another one takes over the work of one that died. At least 3 seconds.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often each process looks for work that no message reaches. The default is 5 seconds. After a new message it leaves a partition alone
    /// for six times as long.
    /// </summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The number of partitions of a new run: as many jobs may be open at a time. The default is 400. The coordinator holds one request of
    /// each in memory while it plans.
    /// </summary>
    public int Partitions { get; set; } = 400;

    /// <summary>The largest difference to the database's clock. The default is 10 seconds.</summary>
    public TimeSpan MaxClockSkew { get; set; } = TimeSpan.FromSeconds(10);

    internal void Validate()
    {
        Require(Batch is not null, nameof(Batch), "set");
        Require(RowJson is not null, nameof(RowJson), "set");
        Require(!string.IsNullOrWhiteSpace(ConnectionString), nameof(ConnectionString), "set");
        Require(!string.IsNullOrWhiteSpace(Owner), nameof(Owner), "set");
        Require(Lease >= TimeSpan.FromSeconds(3), nameof(Lease), "3 seconds or more");
        Require(Sweep > TimeSpan.Zero, nameof(Sweep), "more than zero");
        Require(Partitions >= 1, nameof(Partitions), "1 or more");
        Require(MaxClockSkew > TimeSpan.Zero, nameof(MaxClockSkew), "more than zero");
        Require(Options.Journal is null, nameof(Options) + "." + nameof(Options.Journal), "null, because the database is the journal");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{nameof(GameballFleet<>)}.{name} must be {range}.", name);
        }
    }
}
