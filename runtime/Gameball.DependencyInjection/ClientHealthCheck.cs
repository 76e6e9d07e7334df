using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Gameball.Runtime;

/// <summary>Checks registered clients by what their calls have shown.</summary>
/// <param name="provider">The application's services.</param>
/// <param name="account">The account to check; <see langword="null"/> for all clients.</param>
/// <param name="call">A call to make for each check; <see langword="null"/> for none.</param>
internal sealed class ClientHealthCheck(
    IServiceProvider provider, string? account, Func<IServiceProvider, CancellationToken, Task>? call) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var clients = provider.GetServices<RegisteredClient>().Where(client => account is null || client.Account == account).ToArray();
        if (clients.Length == 0)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                account is null ? "No client is registered; call AddGameball." : $"No client is registered for the account \"{account}\".");
        }

        var failure = await TryCallAsync(cancellationToken).ConfigureAwait(false);
        var findings = clients.SelectMany(Findings).ToList();
        if (failure is not null)
        {
            findings.Add(new Finding(isFailure: true, $"The call failed: {failure.Message}"));
        }

        return new HealthCheckResult(
            findings.Exists(finding => finding.IsFailure) ? context.Registration.FailureStatus
            : findings.Count > 0 ? HealthStatus.Degraded
            : HealthStatus.Healthy,
            findings.Count == 0 ? null : string.Join(" ", findings.Select(finding => finding.Text)),
            failure,
            clients.SelectMany(Data).ToDictionary(entry => entry.Key, entry => entry.Value));
    }

    private async Task<Exception?> TryCallAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (call?.Invoke(provider, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Whatever the caller's code throws is the result of the check.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private IEnumerable<Finding> Findings(RegisteredClient client)
    {
        if (Invalid(client) is { } invalid)
        {
            yield return new Finding(isFailure: false, $"The changed options of {client.Name} are invalid; the previous keys stay in use. {invalid}");
        }

        var status = Status(client);
        foreach (var host in status.OpenCircuits)
        {
            yield return new Finding(isFailure: true, $"The circuit of {client.Name} to {host} is open because most recent calls failed.");
        }

        if (status.LastCall is { StatusCode: HttpStatusCode.Unauthorized, OperationId: { } operation })
        {
            yield return new Finding(isFailure: true, $"The server refused the keys of {client.Name} ({operation}).");
        }

        foreach (var quota in status.Quotas.Where(quota => quota is { PermitsLeft: 0, WaitingCalls: > 0 }))
        {
            yield return new Finding(
                isFailure: false,
                $"{quota.WaitingCalls.ToString(CultureInfo.InvariantCulture)} calls of {client.Name} wait for the quota \"{quota.Bucket}\".");
        }
    }

    private IEnumerable<KeyValuePair<string, object>> Data(RegisteredClient client)
    {
        var status = Status(client);
        if (status.LastCall is { } last)
        {
            yield return new($"{client.Name} last call", last.ToString());
        }

        foreach (var quota in status.Quotas)
        {
            yield return new($"{client.Name} quota {quota.Bucket}", quota.PermitsLeft);
        }
    }

    private GameballClientStatus Status(RegisteredClient client) => provider.GetRequiredKeyedService<GameballClientStatus>(client.Name);

    private string? Invalid(RegisteredClient client)
    {
        try
        {
            provider.GetRequiredService<IOptionsMonitor<GameballOptions>>().Get(client.Name);
            return null;
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Message;
        }
    }

    private readonly struct Finding(bool isFailure, string text)
    {
        public bool IsFailure { get; } = isFailure;

        public string Text { get; } = text;
    }
}
