using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Gameball.Local;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace Gameball.Aspire.Tests;

/// <summary>The model of an AppHost with a local Gameball, without the orchestrator.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task TheServerRunsWhenTheResourceIsInitialized()
    {
        await using var host = await Started.HostAsync();

        var server = await host.Gameball.GetServerAsync(CancellationToken.None);

        using HttpClient http = new() { BaseAddress = server.Address };
        (await http.GetStringAsync("/")).ShouldContain("<html");
        host.Snapshot.State!.Text.ShouldBe(KnownResourceStates.Running);
        host.Snapshot.Urls.ShouldHaveSingleItem().Url.ShouldBe(server.Address.AbsoluteUri);
    }

    [Fact]
    public async Task AProjectThatRefersToItGetsAddressAndKeys()
    {
        await using var host = await Started.HostAsync();
        var server = await host.Gameball.GetServerAsync(CancellationToken.None);

        (await host.EnvironmentAsync("shop")).ShouldBe(
            new Dictionary<string, string>
            {
                ["Gameball__BaseAddress"] = server.Address.AbsoluteUri,
                ["Gameball__ApiKey"] = server.ApiKey,
                ["Gameball__SecretKey"] = server.SecretKey,
            },
            ignoreOrder: true);
        (await host.EnvironmentAsync("branch")).Keys.ShouldBe(
            ["Shops__Cairo__BaseAddress", "Shops__Cairo__ApiKey", "Shops__Cairo__SecretKey"], ignoreOrder: true);
    }

    [Fact]
    public async Task ADeploymentHasNeitherTheServerNorItsKeys()
    {
        await using var host = await Started.HostAsync();

        (await host.EnvironmentAsync("shop", DistributedApplicationOperation.Publish)).ShouldBeEmpty();
        host.Gameball.Annotations.OfType<ManifestPublishingCallbackAnnotation>().ShouldContain(ManifestPublishingCallbackAnnotation.Ignore);
    }

    [Fact]
    public async Task TheHealthCheckFollowsTheServer()
    {
        var host = Started.Build();
        (await host.HealthAsync()).ShouldBe(HealthStatus.Unhealthy);

        await host.InitializeAsync();
        (await host.HealthAsync()).ShouldBe(HealthStatus.Healthy);

        await host.DisposeAsync();
        (await host.HealthAsync()).ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task APortInUseFailsTheResourceAndThoseThatWaitForItsValues()
    {
        await using var other = await LocalGameball.StartAsync();
        await using var host = Started.Build(new LocalGameballOptions { Port = other.Address.Port });

        await host.InitializeAsync();

        host.Snapshot.State!.Text.ShouldBe(KnownResourceStates.FailedToStart);
        await Should.ThrowAsync<System.IO.IOException>(host.Gameball.GetServerAsync(CancellationToken.None));
    }

    [Fact]
    public async Task TheApplicationStopsTheServer()
    {
        var host = await Started.HostAsync();
        var server = await host.Gameball.GetServerAsync(CancellationToken.None);

        await host.DisposeAsync();

        using HttpClient http = new() { BaseAddress = server.Address };
        await Should.ThrowAsync<HttpRequestException>(http.GetStringAsync("/"));
    }
}
