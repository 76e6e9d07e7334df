using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Gameball.Runtime;

/// <summary>
/// Ensures that only the runtime retries: a retry layer below it does not know the quota or which operations would count twice.
/// </summary>
internal static class SingleRetryLayer
{
    // By name, because the packages are not referenced: the handlers of AddStandardResilienceHandler and similar methods, and of
    // AddPolicyHandler.
    private static readonly string[] s_retryHandlers =
        ["Microsoft.Extensions.Http.Resilience.", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    /// <summary>
    /// Removes retry handlers that the defaults of all clients added. It runs after those defaults, regardless of the registration order,
    /// and before handlers that are added to this client by name. Those stay, and a guard behind them blocks retries that would count
    /// twice.
    /// </summary>
    public static IHttpClientBuilder Apply(IHttpClientBuilder http)
    {
        if (!http.Services.Any(service =>
            service is { IsKeyedService: false, ImplementationInstance: GuardFilter filter } && filter.Name == http.Name))
        {
            http.Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new GuardFilter(http.Name));
            http.ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => RemoveRetryHandlers(handlers));
        }

        return http;
    }

    private static void RemoveRetryHandlers(IList<DelegatingHandler> handlers)
    {
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            var name = handlers[i].GetType().FullName;
            if (Array.Exists(s_retryHandlers, repeating => name?.StartsWith(repeating, StringComparison.Ordinal) == true))
            {
                handlers.RemoveAt(i);
            }
        }
    }

    /// <summary>Adds the guard behind all handlers, including those that are added later.</summary>
    private sealed class GuardFilter(string name) : IHttpMessageHandlerBuilderFilter
    {
        public string Name => name;

        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            if (builder.Name == name)
            {
                RedirectsOff.Apply(builder.PrimaryHandler, name);
                GameballInjection.Guard(builder.AdditionalHandlers);
            }
        };
    }
}
