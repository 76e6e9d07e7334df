using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Gameball.Fleet;

/// <summary>
/// Handles a message by one step of its partition, and sends the message for the next step. It is written by hand, so that Wolverine
/// compiles nothing at run time.
/// </summary>
internal sealed class FleetWakeHandler : MessageHandler<GameballFleetWake>
{
    protected override async Task HandleAsync(GameballFleetWake message, MessageContext context, CancellationToken cancellation)
    {
        var services = context.Runtime.Services;
        try
        {
            foreach (var worker in services.GetServices<IFleetWorker>().ToArray())
            {
                if (await worker.AdvanceAsync(message.Run, message.Partition, cancellation).ConfigureAwait(false) is not { } next)
                {
                    continue;
                }

                if (next > TimeSpan.Zero)
                {
                    await context.ScheduleAsync(message, next).ConfigureAwait(false);
                }
                else
                {
                    await context.PublishAsync(message).ConfigureAwait(false);
                }
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The state is in the database, and the sweep wakes the partition again. A retry of the message would only double that.
            FleetLog.StepFailed(services.GetRequiredService<ILoggerFactory>().CreateLogger(FleetTelemetry.Name), error);
        }
    }
}
