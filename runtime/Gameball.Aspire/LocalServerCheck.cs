using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Asks the server for its page.</summary>
internal sealed class LocalServerCheck(GameballLocalResource resource) : IHealthCheck
{
    private static readonly HttpClient s_http = new();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (resource.Server is not { } server)
        {
            return HealthCheckResult.Unhealthy("The local Gameball does not run yet.");
        }

        try
        {
            using var response = await s_http.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The local Gameball responds with {(int)response.StatusCode}.");
        }
        catch (HttpRequestException failure)
        {
            return HealthCheckResult.Unhealthy("The local Gameball does not respond.", failure);
        }
    }
}
