using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Gameball.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Gameball.Aspire.Tests;

/// <summary>An AppHost with a local Gameball and two resources that refer to it. A test plays the orchestrator.</summary>
internal sealed class Started : IAsyncDisposable
{
    private readonly DistributedApplication _app;
    private readonly HealthCheckRegistration _check;

    private Started(DistributedApplication app, GameballLocalResource gameball)
    {
        (_app, Gameball) = (app, gameball);
        var name = gameball.Annotations.OfType<HealthCheckAnnotation>().Single().Key;
        _check = app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Single(check => check.Name == name);
    }

    public GameballLocalResource Gameball { get; }

    public CustomResourceSnapshot Snapshot =>
        _app.Services.GetRequiredService<ResourceNotificationService>().TryGetCurrentState(Gameball.Name, out var state)
            ? state.Snapshot
            : throw new InvalidOperationException("The resource has no state.");

    public static Started Build(LocalGameballOptions? options = null)
    {
        var builder = DistributedApplication.CreateBuilder();
        var gameball = builder.AddGameballLocal("gameball", options);
        builder.AddExecutable("shop", "shop", ".").WithReference(gameball);
        builder.AddExecutable("branch", "shop", ".").WithReference(gameball, "Shops:Cairo");
        return new Started(builder.Build(), gameball.Resource);
    }

    public static async Task<Started> HostAsync()
    {
        var host = Build();
        await host.InitializeAsync();
        return host;
    }

    public Task InitializeAsync()
    {
        var services = _app.Services;
        var eventing = services.GetRequiredService<IDistributedApplicationEventing>();
        return eventing.PublishAsync(
            new InitializeResourceEvent(
                Gameball, eventing, services.GetRequiredService<ResourceLoggerService>(), services.GetRequiredService<ResourceNotificationService>(), services),
            CancellationToken.None);
    }

    public async Task<Dictionary<string, string>> EnvironmentAsync(
        string name, DistributedApplicationOperation operation = DistributedApplicationOperation.Run)
    {
        var resource = _app.Services.GetRequiredService<DistributedApplicationModel>().Resources.OfType<IResourceWithEnvironment>()
            .Single(one => one.Name == name);
        EnvironmentCallbackContext context = new(new DistributedApplicationExecutionContext(operation), resource);
        foreach (var set in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await set.Callback(context);
        }

        Dictionary<string, string> values = [];
        foreach (var (key, value) in context.EnvironmentVariables.Where(variable => variable.Key.Contains("__")))
        {
            values[key] = value is IValueProvider provider ? (await provider.GetValueAsync(CancellationToken.None))! : (string)value;
        }

        return values;
    }

    /// <summary>Runs the resource's health check, also after the application has ended.</summary>
    public async Task<HealthStatus> HealthAsync() =>
        (await _check.Factory(_app.Services).CheckHealthAsync(new HealthCheckContext { Registration = _check }, CancellationToken.None)).Status;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
