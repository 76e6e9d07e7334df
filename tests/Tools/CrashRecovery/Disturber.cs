using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.CrashRecovery;

/// <summary>
/// A job of somebody else that holds a share of an import's customers from before its start until a while after: the server turns their
/// rows away (2001) until then.
/// </summary>
internal sealed class Disturber : IAsyncDisposable
{
    private const int Customers = 60;
    private static readonly TimeSpan s_while = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly GameballClient _gameball;
    private Task _work = Task.CompletedTask;

    private Disturber(LocalGameball server)
    {
        var options = new GameballOptions { BaseAddress = server.Address, ApiKey = server.ApiKey, SecretKey = server.SecretKey };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        _gameball = new GameballClient(options);
    }

    public static async Task<Disturber> StartAsync(LocalGameball server)
    {
        var disturber = new Disturber(server);
        var customers = disturber._gameball.Batches.Customers;
        server.Faults.NextJob(JobFault.NeverEnds(0));
        var job = await customers.SubmitAsync(
            [.. Enumerable.Range(0, Customers).Select(number => new BatchCustomer { CustomerId = "c-" + number.ToString(CultureInfo.InvariantCulture) })]);
        // Each question moves the server's clock on.
        while ((await customers.GetStatusAsync(job)).State != "running")
        {
        }

        disturber._work = disturber.LetGoAsync(job);
        return disturber;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
        _gameball.Dispose();
    }

    private async Task LetGoAsync(BatchJob job)
    {
        try
        {
            await Task.Delay(s_while, _end.Token);
        }
        catch (OperationCanceledException)
        {
            // The import is over.
        }

        await _gameball.Batches.Customers.StopAsync(job);
    }
}
