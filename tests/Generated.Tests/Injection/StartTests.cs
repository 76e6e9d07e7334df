using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Options of an application: checked at its start, replaced while it runs.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task AnApplicationWithUnusableOptionsDoesNotStart()
    {
        foreach ((var section, var reasons) in new[]
        {
            (Setup.Section(), new[] { "no key is set", "ApiKey", "SecretKey", "KeyProvider" }),
            (Setup.Section(("ApiKey", "a"), ("HighSecurity", "true")), ["no SecretKey is set", "with HighSecurity every operation"]),
            (Setup.Section(("ApiKey", "a"), ("ApiVersion", "4.1")), ["no SecretKey is set", "with ApiVersion 4.1 every operation"]),
            (Setup.Section([.. Setup.Keys(), ("Limits:MaxRetryAfter", "2.00:00:00")]), ["MaxRetryAfter must be from 1 second to a day"]),
            (Setup.Section([.. Setup.Keys(), ("BaseAddress", "http://api.example.com")]), ["only with https"]),
            (Setup.Section([.. Setup.Keys(), ("Retry:MaxAttempts", "0")]), ["GameballRetryOptions.MaxAttempts must be 1 or more"]),
            (Setup.Section([.. Setup.Keys("\u200B")]), ["ApiKey contains a non-ASCII character"]),
            (Setup.Section([.. Setup.Keys(), ("Timout", "1")]), ["Gameball:Timout is not a setting"]),
        })
        {
            using var host = Host(services => services.AddGameball(section));

            var error = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());
            reasons.ShouldAllBe(reason => error.Message.Contains(reason), error.Message);
        }
    }

    [Fact]
    public async Task EachAccountIsCheckedByItsName()
    {
        using var host = Host(services =>
        {
            services.AddGameball("eu", Setup.Section(Setup.Keys()));
            services.AddGameball("us", Setup.Section());
        });

        var message = (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        message.ShouldContain("GameballClient.us: no key is set");
        message.ShouldNotContain("GameballClient.eu");
    }

    [Fact]
    public async Task NewKeysAreUsedFromTheNextCallOn()
    {
        Recorder recorder = new();
        var configuration = Setup.Configuration(("ApiKey", "a1"), ("SecretKey", "s1"));
        await using var services = RegistrationTests.Provider(all => all
            .AddGameball(configuration.GetSection("Gameball")).ConfigurePrimaryHttpMessageHandler(() => recorder));
        var orders = services.GetRequiredService<IOrdersClient>();

        await orders.TrackOrderAsync(Setup.Order);
        configuration["Gameball:ApiKey"] = "a2";
        configuration.Reload();
        await orders.TrackOrderAsync(Setup.Order with { OrderId = "o-2" });

        recorder.ApiKeys.ShouldBe(["a1", "a2"]);
        recorder.Headers.Select(headers => headers["secretkey"]).ShouldBe(["s1", "s1"]);
    }

    [Fact]
    public async Task UnusableNewOptionsLeaveTheKeysInUseAndAreLoggedOnce()
    {
        Recorder recorder = new();
        Lines lines = new();
        var configuration = Setup.Configuration(("ApiKey", "a1"), ("SecretKey", "s1"));
        await using var services = RegistrationTests.Provider(all => all
            .AddLogging(logging => logging.AddProvider(lines))
            .AddGameball(configuration.GetSection("Gameball")).ConfigurePrimaryHttpMessageHandler(() => recorder));
        var orders = services.GetRequiredService<IOrdersClient>();
        await orders.TrackOrderAsync(Setup.Order);

        configuration["Gameball:ApiKey"] = "CANARY\n";
        Should.Throw<AggregateException>(() => configuration.Reload());
        await orders.TrackOrderAsync(Setup.Order with { OrderId = "o-2" });
        await orders.TrackOrderAsync(Setup.Order with { OrderId = "o-3" });

        recorder.ApiKeys.ShouldBe(["a1", "a1", "a1"]);
        string line = lines.All.Where(line => line.Contains("the previous keys stay in use")).ShouldHaveSingleItem();
        line.ShouldContain("ApiKey contains a line break");
        line.ShouldNotContain("CANARY");
    }

    [Fact]
    public async Task TheKeyProviderOfTheOptionsGivesTheKeysAndAMissingKeyIsReportedWithTheOperation()
    {
        Recorder recorder = new();
        GameballKeys keys = new("a1", "s1");
        await using var services = RegistrationTests.Provider(all => all
            .AddGameball(options => options.KeyProvider = _ => new(keys)).ConfigurePrimaryHttpMessageHandler(() => recorder));
        var orders = services.GetRequiredService<IOrdersClient>();
        await orders.TrackOrderAsync(Setup.Order);
        keys = new GameballKeys("a2");

        var missing = await Should.ThrowAsync<InvalidOperationException>(() => orders.TrackOrderAsync(Setup.Order));

        recorder.ApiKeys.ShouldBe(["a1"]);
        missing.Message.ShouldContain("trackOrder needs");
        missing.Message.ShouldContain("SecretKey");
    }

    [Fact]
    public async Task LogsShowNoKeyAndNoCustomer()
    {
        Lines lines = new();
        await using var services = RegistrationTests.Provider(all => all
            .AddLogging(logging => logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace))
            .AddGameball(Setup.Section(Setup.Keys("CANARY"))).ConfigurePrimaryHttpMessageHandler(() => new Recorder()));

        await services.GetRequiredService<IOrdersClient>().TrackOrderAsync(Setup.Order);

        lines.All.ShouldContain(line => line.Contains("trackOrder succeeded"));
        lines.All.ShouldAllBe(line => !line.Contains("CANARY") && !line.Contains("jane") && !line.Contains("gb_test"));
    }

    private static IHost Host(Action<IServiceCollection> add)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services);
        return builder.Build();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
