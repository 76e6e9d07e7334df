using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Gameball.Runtime;

/// <summary>
/// Sees to it that one layer repeats, the runtime: another one under it knows of no quota and not which operations count twice.
/// </summary>
internal static class SingleRetryLayer
{
    // By name, for the packages are none of ours: what AddStandardResilienceHandler and its kin add, and what AddPolicyHandler does.
    private static readonly string[] s_repeating = ["Microsoft.Extensions.Http.Resilience.", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    /// <summary>
    /// Takes out what the defaults of all clients added to repeat. It runs after those, wherever they were registered, and before what is
    /// added to this client by name: that stays, and a guard behind it holds back repeats that count twice.
    /// </summary>
    public static IHttpClientBuilder Apply(IHttpClientBuilder http)
    {
        if (!http.Services.Any(service =>
            service is { IsKeyedService: false, ImplementationInstance: GuardFilter filter } && filter.Name == http.Name))
        {
            http.Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new GuardFilter(http.Name));
            http.ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => TakeOut(handlers));
        }

        return http;
    }

    private static void TakeOut(IList<DelegatingHandler> handlers)
    {
        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            string? name = handlers[i].GetType().FullName;
            if (Array.Exists(s_repeating, repeating => name?.StartsWith(repeating, StringComparison.Ordinal) == true))
            {
                handlers.RemoveAt(i);
            }
        }
    }

    /// <summary>Puts the guard behind all handlers, those that are added later too.</summary>
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
