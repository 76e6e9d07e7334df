using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Fleet;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gameball;

/// <summary>Registers the health check of imports over many machines.</summary>
public static class GameballFleetHealth
{
    /// <summary>
    /// Adds a health check: unhealthy when this process must not work on a run, such as with other keys, and degraded when the database was
    /// not reached for a minute. Its data has the backlog and the unknown rows. It sends nothing.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">The check's name.</param>
    public static IHealthChecksBuilder AddGameballFleetHealthCheck(this IHealthChecksBuilder builder, string name = "gameball-fleet") =>
        (builder ?? throw new ArgumentNullException(nameof(builder))).Add(new HealthCheckRegistration(
            name, provider => new Check([.. provider.GetServices<FleetStatus>()]), failureStatus: null, tags: null));

    private sealed class Check(FleetStatus[] fleets) : IHealthCheck
    {
        private static readonly TimeSpan s_silence = TimeSpan.FromMinutes(1);

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            Dictionary<string, object> data = new()
            {
                ["backlog"] = fleets.Sum(fleet => fleet.Totals?.Backlog ?? 0),
                ["unknown"] = fleets.Sum(fleet => fleet.Totals?.Unknown ?? 0),
            };
            return Task.FromResult(
                fleets.Select(fleet => fleet.Problem).FirstOrDefault(problem => problem is not null) is { } unfit
                    ? HealthCheckResult.Unhealthy(unfit.Message, unfit, data)
                : fleets.Select(fleet => fleet.Silence).DefaultIfEmpty().Max() is var silence && silence > s_silence
                    ? HealthCheckResult.Degraded($"The database was not reached for {silence.TotalSeconds:0} seconds.", null, data)
                : HealthCheckResult.Healthy(null, data));
        }
    }
}
