using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

/// <summary>The registrations of <c>AddGameball</c>, in a real container.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task AClientFromTheContainerTracksAnOrder()
    {
        await using var server = await LocalGameball.StartAsync();
        await using var services = Provider(all => all.AddGameball(options =>
        {
            options.BaseAddress = server.Address;
            options.ApiKey = server.ApiKey;
            options.SecretKey = server.SecretKey;
        }));

        var tracked = await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

        tracked.RewardedPoints.ShouldBe(7);
        server.Ledger.TimesApplied("trackOrder", "o-1").ShouldBe(1);
    }

    [Fact]
    public async Task TheClientAndItsInterfacesAreOneObject()
    {
        await using var services = Provider(all => all.AddGameball(Setup.Section(Setup.Keys())));

        var client = services.GetRequiredService<GameballClient>();
        services.GetRequiredService<IGameballClient>().ShouldBeSameAs(client);
        services.GetRequiredService<IOrdersClient>().ShouldBeSameAs(client.Orders);
        services.GetRequiredService<IBatchesClient>().ShouldBeSameAs(client.Batches);
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IGameballClient>().ShouldBeSameAs(client);
    }

    [Fact]
    public async Task EveryInterfaceOfTheClientIsRegistered()
    {
        await using var services = Provider(all => all.AddGameball(Setup.Section(Setup.Keys())));

        foreach (var type in typeof(IGameballClient).GetProperties().Select(property => property.PropertyType))
        {
            services.GetService(type).ShouldNotBeNull(type.Name);
        }
    }

    [Fact]
    public async Task EachAccountHasItsOwnClientAndNoneIsShared()
    {
        (Recorder eu, Recorder us) = (new(), new());
        await using var services = Provider(all =>
        {
            all.AddGameball("eu", Setup.Section(("ApiKey", "eu-key"), ("SecretKey", "s"))).ConfigurePrimaryHttpMessageHandler(() => eu);
            all.AddGameball("us", options => (options.ApiKey, options.SecretKey) = ("us-key", "s"))
                .ConfigurePrimaryHttpMessageHandler(() => us);
        });

        var clients = services.GetRequiredService<IGameballClientFactory<IGameballClient>>();
        await clients.Get("eu").Orders.TrackOrderAsync(Setup.Order);
        await services.GetRequiredKeyedService<IOrdersClient>("us").TrackOrderAsync(Setup.Order);

        eu.ApiKeys.ShouldBe(["eu-key"]);
        us.ApiKeys.ShouldBe(["us-key"]);
        clients.Get("eu").ShouldBeSameAs(services.GetRequiredKeyedService<GameballClient>("eu"));
        Should.Throw<InvalidOperationException>(() => clients.Get("eu ")).Message.ShouldContain("\"eu \"");
        services.GetService<IGameballClient>().ShouldBeNull();
    }

    [Fact]
    public async Task HandlersOfTheApplicationSeeEachRequest()
    {
        Recorder recorder = new();
        await using var services = Provider(all => all
            .AddTransient<Stamp>()
            .AddGameball(Setup.Section(Setup.Keys()))
            .ConfigurePrimaryHttpMessageHandler(() => recorder)
            .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Shop", "7"))
            .AddHttpMessageHandler<Stamp>());

        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

        var headers = recorder.Headers.ShouldHaveSingleItem();
        (headers["x-stamp"], headers["x-shop"]).ShouldBe(("1", "7"));
    }

    [Fact]
    public async Task TheFactoryCreatesHandlersAtEachRequestAndTheyFollowNoRedirect()
    {
        Counting factory = new();
        await using var services = Provider(all =>
        {
            all.AddGameball(Setup.Section(Setup.Keys()));
            all.AddSingleton<IHttpMessageHandlerFactory>(factory);
        });
        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);
        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order with { OrderId = "o-2" });

        factory.Names.ShouldBe(["Gameball.GameballClient", "Gameball.GameballClient"]);
        HttpMessageHandlerBuilder builder = new Builder();
        foreach (var act in services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>()
            .Get("Gameball.GameballClient").HttpMessageHandlerBuilderActions)
        {
            act(builder);
        }

        var primary = builder.PrimaryHandler.ShouldBeOfType<SocketsHttpHandler>();
        primary.AllowAutoRedirect.ShouldBeFalse();
        primary.AutomaticDecompression.ShouldBe(DecompressionMethods.GZip);
    }

    [Fact]
    public async Task RegistrationsOfTheApplicationStay()
    {
        GameballClient own = new(new GameballOptions { ApiKey = "a" });
        await using var services = Provider(all => all.AddSingleton<IGameballClient>(own).AddGameball(Setup.Section(Setup.Keys())));

        services.GetRequiredService<IGameballClient>().ShouldBeSameAs(own);
    }

    [Fact]
    public void ABlankAccountIsRejected() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddGameball(" ", Setup.Section())).Message.ShouldContain("blank");

    internal static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        ServiceCollection services = new();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Counting : IHttpMessageHandlerFactory
    {
        public List<string> Names { get; } = [];

        public HttpMessageHandler CreateHandler(string name)
        {
            Names.Add(name);
            return new Recorder();
        }
    }

    private sealed class Builder : HttpMessageHandlerBuilder
    {
        public override string? Name { get; set; } = "";

        public override HttpMessageHandler PrimaryHandler { get; set; } = new Recorder();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        public override HttpMessageHandler Build() => PrimaryHandler;
    }
}
