using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gameball;

/// <summary>Registers the services of webhook endpoints.</summary>
public static class GameballWebhookServices
{
    /// <summary>
    /// Registers the application's <see cref="GameballWebhookReceiver"/> as a singleton. It uses a registered
    /// <see cref="IGameballWebhookStore"/> and <see cref="TimeProvider"/>, unless the options set others.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the secret keys and other options.</param>
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
