using System;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Gameball.FleetProof.Chaos;

/// <summary>
/// Delivers messages several times. It takes messages of the workers' queue beside them, and publishes each one again: once with its id, as a
/// publisher does that lost the broker's confirmation, and twice with another id, which no inbox recognises.
/// </summary>
internal static class Duplicates
{
    private const string Queue = GameballFleetTransport.QueueName;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <param name="broker">The broker's address.</param>
    /// <param name="count">The number of messages.</param>
    public static async Task SendAsync(string broker, int count)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.BasicQosAsync(0, 1, global: false);
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = count;
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            if (Interlocked.Decrement(ref left) < 0)
            {
                // The broker gives it to a worker when this channel closes.
                done.TrySetResult();
                return;
            }

            // Wolverine's id of a message.
            foreach (var id in new[] { message.BasicProperties.MessageId, NewId(), NewId() })
            {
                await channel.BasicPublishAsync("", Queue, mandatory: false, new BasicProperties(message.BasicProperties) { MessageId = id }, message.Body);
            }

            await channel.BasicAckAsync(message.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
        // A fleet that waits for the quota has few messages.
        await Task.WhenAny(done.Task, Task.Delay(s_longest));
        Console.WriteLine($"  {count - Math.Max(0, Volatile.Read(ref left))} messages delivered three times");
    }

    private static string NewId() => Guid.NewGuid().ToString();
}
