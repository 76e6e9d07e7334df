using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Second registrations of a client: by a module of the application, or by a test.</summary>
public sealed class SecondRegistrationTests
{
    private const string Name = "Gameball.GameballClient";

    [Fact]
    public async Task TheHandlerOfTheApplicationStays()
    {
        Recorder mine = new();
        await using var services = RegistrationTests.Provider(all =>
        {
            all.AddGameball(Section()).ConfigurePrimaryHttpMessageHandler(() => mine);
            all.AddGameball(Section());
        });

        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

        mine.Headers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnEarlierHandlerAndAHandlerOfAllClientsStay()
    {
        foreach (var first in new Action<IServiceCollection, Func<HttpMessageHandler>>[]
        {
            static (all, handler) => all.AddHttpClient(Name).ConfigurePrimaryHttpMessageHandler(handler),
            static (all, handler) => all.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(handler)),
        })
        {
            Recorder mine = new();
            await using var services = RegistrationTests.Provider(all =>
            {
                first(all, () => mine);
                all.AddGameball(Section());
            });

            await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

            mine.Headers.Count.ShouldBe(1);
        }
    }

    [Fact]
    public void NoPrimaryHandlerFollowsRedirectsWithTheKeys()
    {
        SocketsHttpHandler ofAll = new();
        HttpClientHandler named = new();
        using var services = RegistrationTests.Provider(all =>
        {
            all.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => ofAll));
            all.AddGameball(Section());
            all.AddGameball("eu", Section()).ConfigurePrimaryHttpMessageHandler(() => named);
            all.AddHttpClient("other");
        });
        var factory = services.GetRequiredService<IHttpMessageHandlerFactory>();

        factory.CreateHandler("other");
        ofAll.AllowAutoRedirect.ShouldBeTrue();
        factory.CreateHandler(Name);
        factory.CreateHandler($"{Name}.eu");

        (ofAll.AllowAutoRedirect, named.AllowAutoRedirect).ShouldBe((false, false));
    }

    [Fact]
    public async Task TheHandlerOfTheSecondRegistrationCounts()
    {
        (Recorder first, Recorder second) = (new(), new());
        await using var services = RegistrationTests.Provider(all =>
        {
            all.AddGameball(Section()).ConfigurePrimaryHttpMessageHandler(() => first);
            all.AddGameball(Section()).ConfigurePrimaryHttpMessageHandler(() => second);
        });

        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

        (first.Headers.Count, second.Headers.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task ALoggerOfTheApplicationStays()
    {
        Requests requests = new();
        await using var services = RegistrationTests.Provider(all =>
        {
            all.AddGameball(Section()).ConfigurePrimaryHttpMessageHandler(() => new Recorder()).AddLogger(_ => requests);
            all.AddGameball(Section());
        });

        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

        requests.Count.ShouldBe(1);
    }

    [Fact]
    public void OnlyOptionSettersAreRegisteredTwice()
    {
        var configuration = Setup.Configuration(Setup.Keys());
        ServiceCollection services = [];
        services.AddGameball(configuration.GetSection("Gameball"));
        var before = OfClient(services);

        services.AddGameball(configuration.GetSection("Gameball"));
        OfClient(services).ShouldBe(before);
        services.AddGameball(options => options.Timeout = TimeSpan.FromSeconds(7));
        OfClient(services).ShouldBe(before + 1);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<GameballOptions>>().Get(Name);
        (options.Timeout, options.ApiKey).ShouldBe((TimeSpan.FromSeconds(7), configuration["Gameball:ApiKey"]));
        provider.GetServices<IOptionsChangeTokenSource<GameballOptions>>().Count().ShouldBe(1);
    }

    [Fact]
    public void EachAccountIsASeparateRegistration()
    {
        ServiceCollection services = [];
        services.AddGameball("eu", Setup.Section(Setup.Keys()));
        services.AddGameball("us", Setup.Section(Setup.Keys()));

        using var provider = services.BuildServiceProvider();
        foreach (var account in new[] { "eu", "us" })
        {
            provider.GetRequiredKeyedService<GameballClient>(account).ShouldNotBeNull();
            provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get($"{Name}.{account}")
                .HttpMessageHandlerBuilderActions.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void TheSameImportTwiceIsRejectedAndTwoImportsOfOneKindAreNot()
    {
        ServiceCollection services = [];
        services.AddGameballImport<BatchOrder>(Nightly);

        Should.Throw<InvalidOperationException>(() => services.AddGameballImport<BatchOrder>(Nightly)).Message
            .ShouldContain("This import of BatchOrder is already registered");
        services.AddGameballImport<BatchOrder>(import =>
        {
            Nightly(import);
            import.Rows = (_, _) => Hourly();
        });
        services.Count(service => service.ServiceType == typeof(IHostedService)).ShouldBe(2);
    }

    /// <summary>An address without a listener: if a handler is lost, no request reaches a server.</summary>
    private static IConfiguration Section() => Setup.Section([.. Setup.Keys(), ("BaseAddress", "http://127.0.0.1:1")]);

    /// <summary>Counts the registrations of the client, its options and its HTTP client, without those of the frameworks.</summary>
    private static int OfClient(ServiceCollection services) => services.Select(service => service.ServiceType).Count(type =>
        type.Namespace?.StartsWith("Gameball") == true
        || type.GenericTypeArguments.Any(of => of == typeof(GameballOptions) || of == typeof(HttpClientFactoryOptions)));

    private static void Nightly(GameballImport<BatchOrder> import)
    {
        import.Batch = static services => services.GetRequiredService<IBatchesClient>().Orders;
        import.Rows = static (_, _) => Hourly();
    }

    private static async IAsyncEnumerable<BatchOrder> Hourly()
    {
        await Task.Yield();
        yield break;
    }

    private sealed class Requests : IHttpClientLogger
    {
        public int Count { get; private set; }

        public object? LogRequestStart(HttpRequestMessage request)
        {
            Count++;
            return null;
        }

        public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed)
        {
        }

        public void LogRequestFailed(
            object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
        {
        }
    }
}
