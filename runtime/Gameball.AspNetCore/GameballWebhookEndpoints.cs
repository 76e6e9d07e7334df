using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball;

/// <summary>Endpoints for Gameball's webhooks.</summary>
public static class GameballWebhookEndpoints
{
    /// <summary>
    /// Maps <c>POST</c> at an address to a handler. The endpoint reads the body raw and no further than
    /// <see cref="GameballWebhookOptions.MaxBodySize"/>, and lets nobody in without the signature; hence authorization does not apply to
    /// it.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The address: <c>/webhooks/gameball</c>.</param>
    /// <param name="handler">
    /// Handles an event that is genuine, recent and new. When it throws, the answer is 500 and Gameball sends again.
    /// </param>
    /// <exception cref="InvalidOperationException"><see cref="GameballWebhookServices.AddGameballWebhooks"/> was not called.</exception>
    /// <exception cref="ArgumentException">The options hold no secret key, or cannot be used.</exception>
    public static IEndpointConventionBuilder MapGameballWebhook(
        this IEndpointRouteBuilder endpoints, string pattern, Func<GameballWebhookEvent, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, _ => handler);
    }

    /// <summary>Maps <c>POST</c> at an address to a handler that each request's services provide.</summary>
    /// <typeparam name="THandler">The handler, a registered service.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The address: <c>/webhooks/gameball</c>.</param>
    /// <exception cref="InvalidOperationException"><see cref="GameballWebhookServices.AddGameballWebhooks"/> was not called.</exception>
    /// <exception cref="ArgumentException">The options hold no secret key, or cannot be used.</exception>
    public static IEndpointConventionBuilder MapGameballWebhook<THandler>(this IEndpointRouteBuilder endpoints, string pattern)
        where THandler : IGameballWebhookHandler =>
        Map(endpoints, pattern, static services => services.GetRequiredService<THandler>().HandleAsync);

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints,
        string pattern,
        Func<IServiceProvider, Func<GameballWebhookEvent, CancellationToken, Task>> handlers)
    {
        ArgumentNullException.ThrowIfNull(endpoints);

        // Asked for here, so that a missing key stops the start and not the first webhook.
        GameballWebhookReceiver receiver = endpoints.ServiceProvider.GetService<GameballWebhookReceiver>()
            ?? throw new InvalidOperationException(
                $"The webhook at {pattern} has no keys; call services.{nameof(GameballWebhookServices.AddGameballWebhooks)}(…).");
        WebhookEndpoint endpoint = new(receiver, handlers);
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.AnswerAsync).AllowAnonymous();
    }
}
