using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>HTTP clients as users configure them, by name.</summary>
internal static class Chains
{
    public const string Plain = "plain";
    public const string Resilient = "resilient";

    private static readonly Dictionary<string, Func<HttpMessageHandler, HttpMessageHandler>> s_handlers = new()
    {
        [Plain] = network => network,
        ["logs the request"] = network => new Around(network, before: request => request.Content?.ReadAsStringAsync()),
        ["copies the request"] = network => new Around(network, before: request => request.Content?.CopyToAsync(new MemoryStream())),
        ["hashes the request"] = network => new Around(network, before: request => request.Content?.ReadAsStreamAsync()),
        ["reads the response in an unknown charset"] = network => new Around(network, after: ReadAsync),
        ["guarded"] = Guarded,
        ["guarded, sends twice"] = network => new Twice { InnerHandler = Guarded(network) },
        ["sends twice"] = network => new Twice { InnerHandler = network },
    };

    private static readonly AsyncLocal<HttpMessageHandler> s_network = new();
    private static readonly Lazy<IHttpClientFactory> s_standard = new(Standard);

    public static IEnumerable<string> Names => [.. s_handlers.Keys, Resilient];

    public static HttpClient Client(string name, HttpMessageHandler network) => name == Resilient
        ? Resilience(network)
        : new HttpClient(s_handlers[name](network), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    private static HttpMessageHandler Guarded(HttpMessageHandler network)
    {
        List<DelegatingHandler> handlers = [];
        GameballInjection.Guard(handlers);
        handlers[0].InnerHandler = network;
        return handlers[0];
    }

    /// <summary>The standard resilience handler without its waits. Its creation is slow, so all tests share one.</summary>
    private static IHttpClientFactory Standard()
    {
        ServiceCollection services = new();
        services.AddHttpClient(Resilient).ConfigurePrimaryHttpMessageHandler(() => new Relay()).AddStandardResilienceHandler(options =>
        {
            options.Retry.Delay = TimeSpan.Zero;
            options.CircuitBreaker.MinimumThroughput = int.MaxValue;
        });
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
    }

    private static HttpClient Resilience(HttpMessageHandler network)
    {
        s_network.Value = network;
        return s_standard.Value.CreateClient(Resilient);
    }

    private static async Task ReadAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType = new("text/plain") { CharSet = "none-such" };
        await response.Content.ReadAsStringAsync();
    }

    private sealed class Around(
        HttpMessageHandler inner, Func<HttpRequestMessage, Task?>? before = null, Func<HttpResponseMessage, Task>? after = null)
        : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (before?.Invoke(request) ?? Task.CompletedTask);
            var response = await base.SendAsync(request, cancellationToken);
            await (after?.Invoke(response) ?? Task.CompletedTask);
            return response;
        }
    }

    /// <summary>A user's own retry handler.</summary>
    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (Exception)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    private sealed class Relay : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new HttpMessageInvoker(s_network.Value!, disposeHandler: false).SendAsync(request, cancellationToken);
    }
}
