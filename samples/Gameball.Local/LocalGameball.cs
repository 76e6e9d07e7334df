using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
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

/// <summary>A Gameball server on this machine: the real API's paths, errors, quotas and jobs over HTTP, with its own account.</summary>
public sealed class LocalGameball : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly Account _account;
    private readonly JobBook _jobs;
    private readonly CancellationTokenSource _stopping;

    private LocalGameball(IHost host, Account account, JobBook jobs, Keys keys, FaultQueue faults, CancellationTokenSource stopping)
    {
        _host = host;
        _account = account;
        _jobs = jobs;
        _stopping = stopping;
        Faults = faults;
        ApiKey = keys.ApiKey;
        SecretKey = keys.SecretKey;
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
    }

    /// <summary>The address that it listens on, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The account's API key; by default a new one for each start, <c>gb_test_…</c>.</summary>
    public string ApiKey { get; }

    /// <summary>The account's secret key; by default a new one for each start, <c>gb_test_…</c>.</summary>
    public string SecretKey { get; }

    /// <summary>The faults to produce next.</summary>
    public FaultQueue Faults { get; }

    /// <summary>Every row that has taken effect so far.</summary>
    public Ledger Ledger => _jobs.Locked(_ => _account.Ledger);

    /// <summary>Starts a server on a loopback port.</summary>
    /// <param name="options">The server's behaviour; <see langword="null"/> for the defaults.</param>
    /// <returns>The running server. Disposing it stops it.</returns>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    public static async Task<LocalGameball> StartAsync(LocalGameballOptions? options = null)
    {
        options ??= new LocalGameballOptions();
        var keys = new Keys(options.ApiKey ?? NewKey(), options.SecretKey ?? NewKey());
        var account = new Account(
            new AccountData { Program = { PointsPerUnit = options.PointsPerUnit, PointValue = options.PointValue } }, new Ledger(), options.RecognisesOrders);
        var faults = new FaultQueue();
        var jobs = new JobBook(account, options, faults);
        var stopping = new CancellationTokenSource();
        var pipeline = new Pipeline(options, keys, faults, new Routes(account, jobs), stopping.Token);

        // The bare host reads no settings and watches no files, so that tests can start hundreds of servers. It uses no reflection, so that
        // a sample around it can be published as a native program.
        var host = new HostBuilder().ConfigureWebHost(web => web.UseKestrelCore().Configure(app => app.Run(pipeline.HandleAsync))
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

        return new LocalGameball(host, account, jobs, keys, faults, stopping);
    }

    /// <summary>Returns the points of a customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <returns>The balance; <see langword="null"/> for an unknown customer.</returns>
    public decimal? BalanceOf(string customerId) => _jobs.Locked(now => _account.Find(customerId, now)?.Available);

    /// <summary>Fails a job at its current row: its status becomes <c>failed</c>.</summary>
    /// <param name="jobId">The job.</param>
    /// <returns>Whether the job existed and had not ended.</returns>
    public bool FailJob(long jobId) => _jobs.End(jobId, JobState.Failed);

    /// <summary>Stops the server and discards its data.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _host.StopAsync();
        _host.Dispose();
        _stopping.Dispose();
    }

    private static string NewKey() => "gb_test_" + RandomNumberGenerator.GetHexString(24, lowercase: true);
}
