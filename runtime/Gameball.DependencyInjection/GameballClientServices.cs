using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>Registers a client in a container. The emitted registration methods use it.</summary>
/// <typeparam name="TClient">The client's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GameballClientServices<TClient>
    where TClient : class
{
    private readonly string _clientName;
    private readonly string? _baseAddress;
    private readonly bool _needsKeys;
    private readonly Func<GameballOptions, HttpClient, TClient> _create;
    private readonly List<Action<IServiceCollection, string?>> _services = [];

    /// <summary>Describes a client.</summary>
    /// <param name="clientName">The full name of its class, which is the name of its options and its HTTP client.</param>
    /// <param name="baseAddress">The document's server; <see langword="null"/> when it states none.</param>
    /// <param name="needsKeys">Whether any operation of the document requires credentials.</param>
    /// <param name="create">Creates the client.</param>
    public GameballClientServices(
        string clientName, string? baseAddress, bool needsKeys, Func<GameballOptions, HttpClient, TClient> create)
    {
        _clientName = clientName;
        _baseAddress = baseAddress;
        _needsKeys = needsKeys;
        _create = create;
        With(static client => client);
    }

    /// <summary>Registers an interface or part of the client under its own type, too.</summary>
    public GameballClientServices<TClient> With<TService>(Func<TClient, TService> of)
        where TService : class
    {
        _services.Add((services, account) => Registration.Add(services, account, of, provider => Create(provider, account)));
        return this;
    }

    /// <summary>
    /// Registers the client with options that code sets. A second registration under the same name keeps the application's handlers and
    /// loggers, and adds its own options after those of the first.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="account">The account's name; <see langword="null"/> for the default account.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentException">An argument is null, or the account's name is blank.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, string? account, Action<GameballOptions> configure)
    {
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        var http = Add(services, account);
        services.Configure(http.Name, configure);
        return http;
    }

    /// <summary>Registers the client with options from a configuration. They are read again when the configuration changes.</summary>
    /// <inheritdoc cref="Add(IServiceCollection, string, Action{GameballOptions})"/>
    public IHttpClientBuilder Add(IServiceCollection services, string? account, IConfiguration configuration)
    {
        _ = configuration ?? throw new ArgumentNullException(nameof(configuration));
        var http = Add(services, account);
        ConfigurationChanges changes = new(http.Name, configuration);
        if (!changes.AreIn(services))
        {
            services.Configure<GameballOptions>(http.Name, options => SettingsReader.Read(configuration, http.Name, options));
            services.AddSingleton<IOptionsChangeTokenSource<GameballOptions>>(changes);
        }

        return http;
    }

    private IHttpClientBuilder Add(IServiceCollection services, string? account)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        if (account is not null && string.IsNullOrWhiteSpace(account))
        {
            throw new ArgumentException("The account's name is blank.", nameof(account));
        }

        var name = NameOf(account);
        var http = services.AddHttpClient(name);
        if (!RegisteredClient.Add(services, name, account))
        {
            // The application's changes to the first registration (a proxy, a certificate, a logger) are kept.
            return http;
        }

        services.AddKeyedSingleton<GameballClientStatus>(name);
        services.AddOptions<GameballOptions>(name)
            .Configure<ILoggerFactory>(static (options, factory) => options.LoggerFactory ??= factory)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GameballOptions>, OptionsCheck<TClient>>(
            _ => new OptionsCheck<TClient>(NameOf(null), _baseAddress, _needsKeys)));
        _services.ForEach(add => add(services, account));

        // This action runs before all the application's handler settings, for this client or all clients, so that each of them overrides
        // it.
        services.PostConfigure<HttpClientFactoryOptions>(name, static options => options.HttpMessageHandlerBuilderActions.Insert(
            0, static builder => builder.PrimaryHandler = GameballInjection.CreateHandler()));

        // The factory's own log messages contain addresses with customers' ids. The runtime logs its own messages.
        return SingleRetryLayer.Apply(http.RemoveAllLoggers());
    }

    private string NameOf(string? account) => account is null ? _clientName : $"{_clientName}.{account}";

    private TClient Create(IServiceProvider provider, string? account)
    {
        var name = NameOf(account);
        var monitor = provider.GetRequiredService<IOptionsMonitor<GameballOptions>>();
        var options = monitor.Get(name);
        MonitoredKeys keys = new(monitor, name, options);
        var http = GameballInjection.SetUp(
            new HttpClient(new FactoryHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), name)));
        foreach (var act in provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name).HttpClientActions)
        {
            act(http);
        }

        var own = GameballInjection.WithKeys(options, keys.GetAsync);
        own.Status ??= provider.GetRequiredKeyedService<GameballClientStatus>(name);
        return _create(own, http);
    }
}
