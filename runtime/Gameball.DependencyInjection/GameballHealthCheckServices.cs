using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gameball;

/// <summary>Registers the health check of Gameball clients.</summary>
public static class GameballHealthCheckServices
{
    private const string DefaultName = "gameball";

    /// <summary>
    /// Adds a health check of the registered clients. It reads what their calls have shown, and sends nothing unless <paramref name="call"/>
    /// does. It is unhealthy when a circuit is open or the server refuses the keys, and degraded when calls wait for an exhausted quota or
    /// changed options are invalid and the previous keys stay in use. Its data has the last call and the quotas of each client.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="account">The account to check; <see langword="null"/> for all registered clients.</param>
    /// <param name="name">The check's name; <c>gameball</c>, or <c>gameball-ACCOUNT</c>, by default.</param>
    /// <param name="failureStatus">The status instead of unhealthy.</param>
    /// <param name="tags">Tags to select the check by.</param>
    /// <param name="call">
    /// A call to Gameball for each check, such as a read of a known customer; it uses quota. The check is unhealthy when it throws.
    /// </param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    [CLSCompliant(false)]
    public static IHealthChecksBuilder AddGameballHealthCheck(
        this IHealthChecksBuilder builder,
        string? account = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        Func<IServiceProvider, CancellationToken, Task>? call = null)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        return builder.Add(new HealthCheckRegistration(
            name ?? (account is null ? DefaultName : $"{DefaultName}-{account}"),
            provider => new ClientHealthCheck(provider, account, call),
            failureStatus,
            tags));
    }
}
