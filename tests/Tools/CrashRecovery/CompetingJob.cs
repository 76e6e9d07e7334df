using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.CrashRecovery;

/// <summary>
/// A job of another client that claims some of an import's customers from before its start until shortly after: until then the server
/// rejects their rows (2001).
/// </summary>
internal sealed class CompetingJob : IAsyncDisposable
{
    private const int Customers = 60;
    private static readonly TimeSpan s_delay = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly GameballClient _gameball;
    private Task _work = Task.CompletedTask;

    private CompetingJob(LocalGameball server)
    {
        var options = new GameballOptions { BaseAddress = server.Address, ApiKey = server.ApiKey, SecretKey = server.SecretKey };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        _gameball = new GameballClient(options);
    }

    public static async Task<CompetingJob> StartAsync(LocalGameball server)
    {
        var competitor = new CompetingJob(server);
        var customers = competitor._gameball.Batches.Customers.Steps;
        server.Faults.NextJob(JobFault.NeverEnds(0));
        var job = await customers.SubmitAsync(
            [.. Enumerable.Range(0, Customers).Select(number => new BatchCustomer { CustomerId = "c-" + number.ToString(CultureInfo.InvariantCulture) })]);
        // Each poll advances the server's clock.
        while ((await customers.GetStatusAsync(job)).State != "running")
        {
        }

        competitor._work = competitor.StopLaterAsync(job);
        return competitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
        _gameball.Dispose();
    }

    private async Task StopLaterAsync(BatchJob job)
    {
        try
        {
            await Task.Delay(s_delay, _end.Token);
        }
        catch (OperationCanceledException)
        {
            // The import has ended.
        }

        await _gameball.Batches.Customers.Steps.StopAsync(job);
    }
}
