using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball;

/// <summary>Maps endpoints for Gameball's webhooks.</summary>
public static class GameballWebhookEndpoints
{
    /// <summary>
    /// Maps <c>POST</c> at an address to a handler. The endpoint reads the raw body up to <see cref="GameballWebhookOptions.MaxBodySize"/>
    /// and rejects requests without a valid signature. Authorization does not apply to it.
    /// </summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The address: <c>/webhooks/gameball</c>.</param>
    /// <param name="handler">
    /// Handles an event that is genuine, recent and not a duplicate. When it throws, the response is 500 and Gameball sends the event
    /// again.
    /// </param>
    /// <exception cref="InvalidOperationException"><see cref="GameballWebhookServices.AddGameballWebhooks"/> was not called.</exception>
    /// <exception cref="ArgumentException">The options contain no secret key or an invalid value.</exception>
    public static IEndpointConventionBuilder MapGameballWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, Func<GameballWebhookEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, _ => handler);
    }

    /// <summary>Maps <c>POST</c> at an address to a handler that is resolved from each request's services.</summary>
    /// <typeparam name="THandler">The handler's type, a registered service.</typeparam>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The address: <c>/webhooks/gameball</c>.</param>
    /// <exception cref="InvalidOperationException"><see cref="GameballWebhookServices.AddGameballWebhooks"/> was not called.</exception>
    /// <exception cref="ArgumentException">The options contain no secret key or an invalid value.</exception>
    public static IEndpointConventionBuilder MapGameballWebhook<THandler>(this IEndpointRouteBuilder endpoints, string pattern)
        where THandler : IGameballWebhookHandler =>
        Map(endpoints, pattern, static services => services.GetRequiredService<THandler>().HandleAsync);

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        string pattern,
        Func<IServiceProvider, Func<GameballWebhookEvent, CancellationToken, Task>> handlers)
    {
        ArgumentNullException.ThrowIfNull(endpoints);

        // The receiver is resolved here, so that a missing key fails the start and not the first webhook.
        var receiver = endpoints.ServiceProvider.GetService<GameballWebhookReceiver>()
            ?? throw new InvalidOperationException(
                $"The webhook at {pattern} has no keys; call services.{nameof(GameballWebhookServices.AddGameballWebhooks)}(…).");
        WebhookEndpoint endpoint = new(receiver, handlers);
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.RespondAsync).AllowAnonymous();
    }
}
