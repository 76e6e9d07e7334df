using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Gameball.Aspire.Tests;

/// <summary>An AppHost as Aspire starts it, with its orchestrator.</summary>
public sealed class OrchestratorTests
{
    [Fact]
    public async Task AProgramThatWaitsForTheServerStartsWithItsAddressAndKeys()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create([], static (options, _) => options.DisableDashboard = true);
        var gameball = builder.AddGameballLocal("gameball");
        builder.AddExecutable("shop", "sh", ".", "-c", "env | grep ^Gameball__ | sort").WithReference(gameball).WaitFor(gameball);
        await using var app = await builder.BuildAsync();

        await app.StartAsync();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("gameball");
        await app.ResourceNotifications.WaitForResourceAsync("shop", KnownResourceStates.TerminalStates);

        var server = await gameball.Resource.GetServerAsync(CancellationToken.None);
        var shop = app.Services.GetRequiredService<DistributedApplicationModel>().Resources.Single(resource => resource.Name == "shop");
        var logs = await app.Services.GetRequiredService<ResourceLoggerService>().GetAllAsync(shop)
            .SelectMany(lines => lines.ToAsyncEnumerable()).Select(line => line.Content).ToListAsync();
        logs.ShouldContain(line => line.EndsWith("Gameball__ApiKey=" + server.ApiKey));
        logs.ShouldContain(line => line.EndsWith("Gameball__BaseAddress=" + server.Address.AbsoluteUri));
        logs.ShouldContain(line => line.EndsWith("Gameball__SecretKey=" + server.SecretKey));
    }
}
