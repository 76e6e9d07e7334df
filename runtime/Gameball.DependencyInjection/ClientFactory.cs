using System;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.Runtime;

/// <inheritdoc/>
internal sealed class ClientFactory<TService>(IServiceProvider provider) : IGameballClientFactory<TService>
    where TService : class
{
    public TService Get(string account) => provider.GetKeyedService<TService>(account)
        ?? throw new InvalidOperationException(
            $"No {typeof(TService).Name} is registered for the account \"{account}\". Register the account with this exact name.");
}
