using System;
using Gameball.Fleet;
using Wolverine;
using Wolverine.Postgresql;
using Wolverine.RabbitMQ;

namespace Gameball;

/// <summary>Connects Wolverine to the imports over many machines.</summary>
public static class GameballFleetTransport
{
    /// <summary>The name of the queue.</summary>
    public const string QueueName = "gameball-fleet";

    /// <summary>The database schema of Wolverine's inbox and outbox.</summary>
    public const string SchemaName = "gameball_wolverine";

    /// <summary>Sends the messages of runs over a queue in this process, for tests and for a run on one machine.</summary>
    /// <param name="options">Wolverine's options.</param>
    public static WolverineOptions UseGameballFleet(this WolverineOptions options)
    {
        (options ?? throw new ArgumentNullException(nameof(options))).AddMessageHandler(new FleetWakeHandler());
        options.PublishMessage<GameballFleetWake>().ToLocalQueue(QueueName);
        return options;
    }

    /// <summary>Sends the messages of runs over RabbitMQ, with Wolverine's inbox and outbox in PostgreSQL.</summary>
    /// <param name="options">Wolverine's options.</param>
    /// <param name="rabbitMq">The broker, such as <c>amqp://guest:guest@localhost:5672</c>.</param>
    /// <param name="connectionString">The connection string of the PostgreSQL database.</param>
    /// <param name="isWorker">Whether this process takes messages; <see langword="false"/> for one that only coordinates.</param>
    /// <param name="parallel">
    /// The number of messages that a worker handles at a time. One that waits for the quota counts, too.
    /// </param>
    public static WolverineOptions UseGameballFleet(
        this WolverineOptions options, Uri rabbitMq, string connectionString, bool isWorker = true, int parallel = 8)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        options.PersistMessagesWithPostgresql(connectionString, SchemaName);
        options.UseRabbitMq(rabbitMq).AutoProvision();
        options.PublishMessage<GameballFleetWake>().ToRabbitQueue(QueueName).UseDurableOutbox();
        // A job's next poll is at most this much late.
        options.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        // The state is in the tables of the runs; a message that was handled is of no use.
        options.Durability.KeepAfterMessageHandling = TimeSpan.FromMinutes(1);
        if (isWorker)
        {
            options.AddMessageHandler(new FleetWakeHandler());
            options.ListenToRabbitQueue(QueueName).UseDurableInbox().MaximumParallelMessages(parallel);
        }

        return options;
    }
}
