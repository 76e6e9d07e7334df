using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Clients from a container, together with the application's own resilience handlers.</summary>
public sealed class RetryLayerTests
{
    private const string Client = "Gameball.GameballClient";

    [Theory]
    [InlineData(true, 503)]
    [InlineData(false, 503)]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public async Task HandlersOfAllClientsDoNotRetryOurCalls(bool isFirst, int status)
    {
        Server server = new(status);
        await using var services = RegistrationTests.Provider(all =>
        {
            if (isFirst)
            {
                all.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(WithoutWaits));
            }

            all.AddGameball(Setup.Section(Setup.Keys())).ConfigurePrimaryHttpMessageHandler(() => server);
            all.AddHttpClient("another");
            if (!isFirst)
            {
                all.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler(WithoutWaits));
            }
        });

        var error = await FailAsync(services);

        server.Count.ShouldBe(1);
        error.MayHaveBeenApplied.ShouldBeTrue();

        // The handler is removed, and with it its limit of ten seconds; other clients keep theirs.
        Chain(services, Client).ShouldNotContain(nameof(ResilienceHandler));
        Chain(services, "another").ShouldContain(nameof(ResilienceHandler));
    }

    [Theory]
    [InlineData(503, 1)]
    [InlineData(0, 1)]
    [InlineData(429, 4)]
    public async Task AHandlerOfOurClientStaysAndResendsOnlyCallsThatWereNotDone(int status, int requests)
    {
        Server server = new(status);
        await using var services = RegistrationTests.Provider(all => all
            .AddGameball(options => (options.ApiKey, options.SecretKey, options.Retry.MaxAttempts) = (Guid.NewGuid().ToString(), "s", 1))
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddStandardResilienceHandler(WithoutWaits));

        var error = await FailAsync(services);

        server.Count.ShouldBe(requests);
        error.MayHaveBeenApplied.ShouldBe(status != 429);
        Chain(services, Client).ShouldContain(nameof(ResilienceHandler));
    }

    [Fact]
    public async Task ASecondRegistrationKeepsTheHandlersOfTheFirst()
    {
        await using var services = RegistrationTests.Provider(all =>
        {
            all.AddGameball(Setup.Section(Setup.Keys())).AddStandardResilienceHandler(WithoutWaits);
            all.AddGameball(Setup.Section(Setup.Keys()));
        });

        var chain = Chain(services, Client);
        chain.ShouldContain(nameof(ResilienceHandler));
        chain.Count(name => name == "SendGuard").ShouldBe(1);
        chain[^2].ShouldBe("SendGuard");
    }

    private static void WithoutWaits(HttpStandardResilienceOptions options) => options.Retry.Delay = TimeSpan.Zero;

    private static Task<GameballException> FailAsync(IServiceProvider services) => Should.ThrowAsync<GameballException>(
        () => services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order));

    private static List<string> Chain(IServiceProvider services, string client)
    {
        List<string> names = [];
        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(client);
        while (handler is not null)
        {
            names.Add(handler.GetType().Name);
            handler = (handler as DelegatingHandler)?.InnerHandler;
        }

        return names;
    }

    /// <summary>Receives each request and fails; without a status its responses are lost.</summary>
    private sealed class Server(int status) : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsStringAsync(cancellationToken);
            Count++;
            return status == 0
                ? throw new HttpRequestException("reset")
                : new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        }

        protected override void Dispose(bool disposing)
        {
            // The factory disposes handlers that it considers its own; the test's handler must survive that.
        }
    }
}
