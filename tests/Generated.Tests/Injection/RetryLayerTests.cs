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

/// <summary>Clients from a container, beside the resilience that an application gives its HTTP clients.</summary>
public sealed class RetryLayerTests
{
    private const string Client = "Gameball.GameballClient";

    [Theory]
    [InlineData(true, 503)]
    [InlineData(false, 503)]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    public async Task What_all_clients_have_does_not_repeat_ours(bool isFirst, int status)
    {
        Server server = new(status);
        await using ServiceProvider services = RegistrationTests.Provider(all =>
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

        GameballException error = await FailAsync(services);

        server.Count.ShouldBe(1);
        error.MayHaveBeenApplied.ShouldBeTrue();

        // It is gone, and with it its limit of ten seconds; other clients keep theirs.
        Chain(services, Client).ShouldNotContain(nameof(ResilienceHandler));
        Chain(services, "another").ShouldContain(nameof(ResilienceHandler));
    }

    [Theory]
    [InlineData(503, 1)]
    [InlineData(0, 1)]
    [InlineData(429, 4)]
    public async Task What_is_added_to_ours_stays_and_repeats_only_what_was_not_done(int status, int requests)
    {
        Server server = new(status);
        await using ServiceProvider services = RegistrationTests.Provider(all => all
            .AddGameball(options => (options.ApiKey, options.SecretKey, options.Retry.MaxAttempts) = (Guid.NewGuid().ToString(), "s", 1))
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddStandardResilienceHandler(WithoutWaits));

        GameballException error = await FailAsync(services);

        server.Count.ShouldBe(requests);
        error.MayHaveBeenApplied.ShouldBe(status != 429);
        Chain(services, Client).ShouldContain(nameof(ResilienceHandler));
    }

    [Fact]
    public async Task A_second_registration_leaves_what_was_added_to_the_first()
    {
        await using ServiceProvider services = RegistrationTests.Provider(all =>
        {
            all.AddGameball(Setup.Section(Setup.Keys())).AddStandardResilienceHandler(WithoutWaits);
            all.AddGameball(Setup.Section(Setup.Keys()));
        });

        List<string> chain = Chain(services, Client);
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
        HttpMessageHandler? handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(client);
        while (handler is not null)
        {
            names.Add(handler.GetType().Name);
            handler = (handler as DelegatingHandler)?.InnerHandler;
        }

        return names;
    }

    /// <summary>Takes each request and fails; without a status its answers are lost.</summary>
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
            // A test's one handler outlives what the factory takes for its own.
        }
    }
}
