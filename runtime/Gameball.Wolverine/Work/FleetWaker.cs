using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Gameball.Fleet;

/// <summary>Publishes the messages that wake workers.</summary>
internal interface IFleetWaker
{
    Task WakeAsync(Guid run, IEnumerable<int> partitions);
}

/// <inheritdoc/>
internal sealed class FleetWaker(IServiceScopeFactory scopes) : IFleetWaker
{
    public async Task WakeAsync(Guid run, IEnumerable<int> partitions)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
            foreach (var partition in partitions)
            {
                await bus.PublishAsync(new GameballFleetWake(run, partition)).ConfigureAwait(false);
            }
        }
    }
}
