using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gameball.Local;

/// <summary>
/// A Gameball server on this machine: the real API's paths, errors, quotas and jobs over HTTP, with its own account. Its page at
/// <see cref="Address"/> and its control API show and change what the members of this class do.
/// </summary>
public sealed class LocalGameball : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly LocalServices _services;
    private readonly CancellationTokenSource _stopping;
    private readonly Task? _saving;
    private int _isDisposed;

    private LocalGameball(IHost host, LocalServices services, CancellationTokenSource stopping, Task? saving)
    {
        _saving = saving;
        _host = host;
        _services = services;
        _stopping = stopping;
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
    }

    /// <summary>The address that it listens on, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The account's API key; by default a new one for each start, <c>gb_test_…</c>.</summary>
    public string ApiKey => _services.Keys.ApiKey;

    /// <summary>The account's secret key; by default a new one for each start, <c>gb_test_…</c>.</summary>
    public string SecretKey => _services.Keys.SecretKey;

    /// <summary>The server's clock, which follows <see cref="LocalGameballOptions.TimeProvider"/> until it is set, moved or frozen.</summary>
    public LocalClock Clock => _services.Clock;

    /// <summary>The faults to produce next.</summary>
    public FaultQueue Faults => _services.Faults;

    /// <summary>The last requests.</summary>
    public RequestLog Requests => _services.Requests;

    /// <summary>The addresses that receive events, and the deliveries to them.</summary>
    public LocalWebhooks Webhooks => _services.Webhooks;

    /// <summary>Every row that has taken effect since the start or the last reset.</summary>
    public Ledger Ledger => _services.State.Current.Ledger;

    /// <summary>Starts a server on a loopback port.</summary>
    /// <param name="options">The server's behaviour; <see langword="null"/> for the defaults.</param>
    /// <returns>The running server. Disposing it stops it.</returns>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    /// <exception cref="FormatException">The state file is damaged or of another version.</exception>
    public static async Task<LocalGameball> StartAsync(LocalGameballOptions? options = null)
    {
        options ??= new LocalGameballOptions();
        var stopping = new CancellationTokenSource();
        var services = Build(options, stopping.Token);
        var control = new ControlServer(services, stopping.Token);
        var file = options.StateFile is { } path ? new StateFile(path, services, stopping.Token) : null;
        file?.Load();

        // The bare host reads no settings and watches no files, so that tests can start hundreds of servers. It uses no reflection, so that
        // a sample around it can be published as a native program.
        var host = new HostBuilder().ConfigureWebHost(web => web.UseKestrelCore()
            .Configure(app => app.Run(context => ControlServer.Owns(context.Request) ? control.HandleAsync(context) : services.Pipeline.HandleAsync(context)))
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, options.Port);
                kestrel.AddServerHeader = false;
                // The pipeline checks the size of bodies itself: a rejection before the body is read would reach the client as a reset.
                kestrel.Limits.MaxRequestBodySize = null;
            })).Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new LocalGameball(host, services, stopping, file?.RunAsync());
    }

    /// <summary>Returns the points of a customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <returns>The balance; <see langword="null"/> for an unknown customer.</returns>
    public decimal? BalanceOf(string customerId) => _services.State.Current.BalanceOf(customerId);

    /// <summary>Fails a job at its current row: its status becomes <c>failed</c>.</summary>
    /// <param name="jobId">The job.</param>
    /// <returns>Whether the job existed and had not ended.</returns>
    public bool FailJob(long jobId) => _services.State.Current.Jobs.End(jobId, JobState.Failed);

    /// <summary>Makes customers <c>seed-1</c>, <c>seed-2</c> and so on, with orders. The same arguments make the same customers and orders.</summary>
    /// <param name="customers">The number of customers.</param>
    /// <param name="ordersPerCustomer">The number of orders of each customer.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    public void Seed(int customers, int ordersPerCustomer = 3, int seed = 1) => Seeder.Fill(
        _services.State.Current, Clock, new NewSeed { Customers = customers, OrdersPerCustomer = ordersPerCustomer, Seed = seed });

    /// <summary>Empties the account and removes all faults. The clock, the log and the webhooks stay.</summary>
    public void Reset()
    {
        _services.State.Reset();
        Faults.Clear();
    }

    /// <summary>Returns everything that <see cref="Restore"/> needs: the account with its jobs, the clock, the addresses of webhooks.</summary>
    /// <returns>A JSON document.</returns>
    public byte[] Snapshot() => Local.Snapshot.Write(_services);

    /// <summary>Replaces the account, the clock and the addresses of webhooks.</summary>
    /// <param name="snapshot">What <see cref="Snapshot"/> returned.</param>
    /// <exception cref="FormatException">The snapshot is damaged or has another version. Nothing has changed.</exception>
    public void Restore(ReadOnlyMemory<byte> snapshot)
    {
        try
        {
            using var json = Body.Parse(snapshot.ToArray());
            Local.Snapshot.Read(_services, json.RootElement);
        }
        catch (Exception damaged) when (damaged is ControlException or JsonException)
        {
            throw new FormatException(damaged.Message, damaged);
        }
    }

    /// <summary>Stops the server, and writes the state file if there is one.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return; // A container and the code that started the server may both dispose it.
        }

        await _stopping.CancelAsync();
        await _host.StopAsync();
        _host.Dispose();
        await (_saving ?? Task.CompletedTask);
        Webhooks.Dispose();
        _stopping.Dispose();
    }

    private static LocalServices Build(LocalGameballOptions options, CancellationToken stopping)
    {
        var clock = new LocalClock(options.TimeProvider);
        var byClock = options with { TimeProvider = clock };
        var keys = new Keys(options.ApiKey ?? NewKey(), options.SecretKey ?? NewKey());
        var (faults, log) = (new FaultQueue(), new RequestLog());
        var state = new StateHolder(byClock, faults);
        return new LocalServices(
            clock, options.TimeProvider, state, faults, log, new LocalWebhooks(clock, options.TimeProvider, keys.SecretKey),
            new Pipeline(byClock, keys, faults, log, state, options.TimeProvider, stopping), keys);
    }

    private static string NewKey() => "gb_test_" + RandomNumberGenerator.GetHexString(24, lowercase: true);
}
