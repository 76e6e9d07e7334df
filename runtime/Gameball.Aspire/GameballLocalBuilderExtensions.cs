using System;
using System.Threading;
using System.Threading.Tasks;
using Aspire.Hosting.ApplicationModel;
using Gameball.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Adds a local Gameball to an AppHost.</summary>
public static class GameballLocalBuilderExtensions
{
    private const string ResourceType = "Gameball";

    /// <summary>Adds a local Gameball. It starts with the AppHost and is not part of a deployment.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="options">The server's behaviour, such as its port or its state file; <see langword="null"/> for the defaults.</param>
    public static IResourceBuilder<GameballLocalResource> AddGameballLocal(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, LocalGameballOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        GameballLocalResource resource = new(name, options);
        var check = name + "_check";
        builder.Services.TryAddSingleton<LocalServers>();
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(check, _ => new LocalServerCheck(resource), failureStatus: null, tags: null));
        return builder.AddResource(resource)
            .WithInitialState(new CustomResourceSnapshot { ResourceType = ResourceType, Properties = [], State = KnownResourceStates.NotStarted })
            .WithHealthCheck(check)
            .WithIconName("Gift")
            .ExcludeFromManifest()
            .OnInitializeResource(StartAsync);
    }

    /// <summary>
    /// Gives a project the server's address and keys, in the configuration section that <c>AddGameball</c> reads there. A deployment has
    /// none of them: it brings its own configuration.
    /// </summary>
    /// <typeparam name="TDestination">The type of the project's resource.</typeparam>
    /// <param name="builder">The project.</param>
    /// <param name="gameball">The server.</param>
    /// <param name="section">The section's path, such as <c>Gameball</c> or <c>Shops:Cairo</c>.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<GameballLocalResource> gameball, string section = "Gameball")
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(gameball);
        ArgumentException.ThrowIfNullOrWhiteSpace(section);
        var server = gameball.Resource;
        var prefix = section.Replace(":", "__", StringComparison.Ordinal) + "__";
        return builder.WithReferenceRelationship(server).WithEnvironment(context =>
        {
            if (context.ExecutionContext.IsRunMode)
            {
                context.EnvironmentVariables[prefix + "BaseAddress"] = new ServerValue(server, static local => local.Address.AbsoluteUri);
                context.EnvironmentVariables[prefix + "ApiKey"] = new ServerValue(server, static local => local.ApiKey);
                context.EnvironmentVariables[prefix + "SecretKey"] = new ServerValue(server, static local => local.SecretKey);
            }
        });
    }

    private static async Task StartAsync(GameballLocalResource resource, InitializeResourceEvent start, CancellationToken cancellationToken)
    {
        try
        {
            await start.Eventing.PublishAsync(new BeforeResourceStartedEvent(resource, start.Services), cancellationToken).ConfigureAwait(false);
            var server = await start.Services.GetRequiredService<LocalServers>().StartAsync(resource).ConfigureAwait(false);
            start.Logger.LogInformation("A local Gameball listens at {Address}.", server.Address);
            await start.Notifications.PublishUpdateAsync(resource, snapshot => snapshot with
            {
                State = KnownResourceStates.Running,
                StartTimeStamp = TimeProvider.System.GetUtcNow().UtcDateTime,
                Urls = [new UrlSnapshot("page", server.Address.AbsoluteUri, IsInternal: false)],
            }).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The dashboard shows the failure; the AppHost goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            start.Logger.LogError(failure, "The local Gameball did not start.");
            await start.Notifications.PublishUpdateAsync(resource, static snapshot => snapshot with { State = KnownResourceStates.FailedToStart })
                .ConfigureAwait(false);
        }
    }
}
