using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>An application on this machine with a webhook endpoint, and a client that posts to it.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    public const string Path = "/webhooks/gameball";

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private WebhookServer(WebApplication app) => _app = app;

    public static async Task<WebhookServer> StartAsync(
        Action<IEndpointRouteBuilder> map, Action<GameballWebhookOptions>? configure = null, Action<WebApplicationBuilder>? build = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider());
        builder.Services.AddGameballWebhooks(options =>
        {
            options.SecretKeys.Add(Delivery.Secret);
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new WebhookServer(app);
    }

    public async Task<HttpStatusCode> PostAsync(Delivery delivery, bool isChunked = false, string? path = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(new Uri(_app.Urls.First()), path ?? Path));
        request.Content = new ByteArrayContent(delivery.Body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TransferEncodingChunked = isChunked;
        if (delivery.Signature is not null)
        {
            request.Headers.Add(GameballWebhookReceiver.SignatureHeader, delivery.Signature);
        }

        using var response = await _http.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>The application's log messages.</summary>
internal sealed class SeenLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
