using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

public sealed class HealthCheckTests
{
    private readonly List<Uri?> _sent = [];

    [Fact]
    public async Task ItIsHealthyBeforeAnyCallAndSendsNothing()
    {
        await using var provider = Provider(HttpStatusCode.OK);

        (await CheckAsync(provider)).Status.ShouldBe(HealthStatus.Healthy);

        _sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task ItsDataHasTheLastCallAndTheQuota()
    {
        await using var provider = Provider(HttpStatusCode.OK);
        await provider.GetRequiredService<IGameballClient>().Orders.TrackOrderAsync(Setup.Order);

        var entry = await CheckAsync(provider);

        entry.Status.ShouldBe(HealthStatus.Healthy);
        entry.Data["Gameball.GameballClient last call"].ToString()!.ShouldContain("trackOrder");
        entry.Data["Gameball.GameballClient quota default"].ShouldBeOfType<long>().ShouldBeLessThan(30);
    }

    [Fact]
    public async Task RefusedKeysAreUnhealthyUntilACallSucceeds()
    {
        var status = HttpStatusCode.Unauthorized;
        await using var provider = Provider(() => status);
        var client = provider.GetRequiredService<IGameballClient>();
        await Should.ThrowAsync<GameballAuthenticationException>(client.Orders.TrackOrderAsync(Setup.Order));

        var refused = await CheckAsync(provider);
        status = HttpStatusCode.OK;
        await client.Orders.TrackOrderAsync(Setup.Order);

        refused.Status.ShouldBe(HealthStatus.Unhealthy);
        refused.Description.ShouldBe("The server refused the keys of Gameball.GameballClient (trackOrder).");
        (await CheckAsync(provider)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task AnOpenCircuitIsUnhealthy()
    {
        await using var provider = Provider(HttpStatusCode.InternalServerError);
        var client = provider.GetRequiredService<IGameballClient>();
        for (var i = 0; i < 20; i++)
        {
            await Should.ThrowAsync<GameballException>(client.Orders.TrackOrderAsync(Setup.Order));
        }

        var entry = await CheckAsync(provider);

        entry.Status.ShouldBe(HealthStatus.Unhealthy);
        entry.Description.ShouldBe("The circuit of Gameball.GameballClient to api.gameball.co is open because most recent calls failed.");
    }

    [Fact]
    public async Task InvalidChangedOptionsAreDegraded()
    {
        var configuration = Setup.Configuration(Setup.Keys());
        await using var provider = Provider(() => HttpStatusCode.OK, configuration);
        provider.GetRequiredService<IGameballClient>();
        configuration["Gameball:BaseAddress"] = "http://example.com/";
        Should.Throw<AggregateException>(configuration.Reload); // The options' monitor reports it to the code that reloads.

        var entry = await CheckAsync(provider);

        entry.Status.ShouldBe(HealthStatus.Degraded);
        entry.Description.ShouldStartWith("The changed options of Gameball.GameballClient are invalid; the previous keys stay in use.");
    }

    [Fact]
    public async Task ACallThatWasAskedForDecides()
    {
        await using var provider = Provider(
            () => HttpStatusCode.NotFound,
            call: async (services, stop) => await services.GetRequiredService<IGameballClient>().Customers.GetAsync("c1", cancellationToken: stop));

        var entry = await CheckAsync(provider);

        _sent.Count.ShouldBe(1);
        (entry.Status, entry.Exception?.GetType()).ShouldBe((HealthStatus.Unhealthy, typeof(GameballNotFoundException)));
    }

    [Fact]
    public async Task WithoutAClientItSaysWhatIsMissing()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddGameballHealthCheck();
        await using var provider = services.BuildServiceProvider();

        (await CheckAsync(provider)).Description.ShouldBe("No client is registered; call AddGameball.");
    }

    private static async Task<HealthReportEntry> CheckAsync(IServiceProvider provider) =>
        (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["gameball"];

    private ServiceProvider Provider(HttpStatusCode status) => Provider(() => status);

    private ServiceProvider Provider(
        Func<HttpStatusCode> status, IConfiguration? configuration = null, Func<IServiceProvider, CancellationToken, Task>? call = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGameball((configuration ?? Setup.Configuration(Setup.Keys())).GetSection("Gameball"))
            .ConfigurePrimaryHttpMessageHandler(() => new Answer(_sent, status));
        services.AddHealthChecks().AddGameballHealthCheck(call: call);
        return services.BuildServiceProvider();
    }

    private sealed class Answer(List<Uri?> sent, Func<HttpStatusCode> status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request.RequestUri);
            return Task.FromResult(new HttpResponseMessage(status()) { Content = new StringContent("{}") });
        }
    }
}
