using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gameball;

/// <summary>Registers what a webhook endpoint needs.</summary>
public static class GameballWebhookServices
{
    /// <summary>
    /// Registers the one <see cref="GameballWebhookReceiver"/> of the application. A <see cref="IGameballWebhookStore"/> and a
    /// <see cref="TimeProvider"/> that are registered too are used, unless the options name others.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the secret keys, and what else is not to stay as it is.</param>
    public static IServiceCollection AddGameballWebhooks(this IServiceCollection services, Action<GameballWebhookOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(provider =>
        {
            GameballWebhookOptions options = new()
            {
                Store = provider.GetService<IGameballWebhookStore>(),
                TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System,
            };
            configure(options);
            return new GameballWebhookReceiver(options);
        });
        return services;
    }
}
