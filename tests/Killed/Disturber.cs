using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;

namespace Gameball.Killed;

/// <summary>Somebody else who writes to the customers of an import while it runs: then the server turns its rows away.</summary>
internal sealed class Disturber : IAsyncDisposable
{
    private const int Customers = 300;
    private const int AtOnce = 60;

    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public Disturber(LocalGameball server) => _work = Task.Run(() => WorkAsync(server, _end.Token));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private static async Task WorkAsync(LocalGameball server, CancellationToken end)
    {
        var options = new GameballOptions { BaseAddress = server.Address, ApiKey = server.ApiKey, SecretKey = server.SecretKey };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using var gameball = new GameballClient(options);
        try
        {
            for (var first = 0; ; first = (first + AtOnce) % Customers)
            {
                var rows = Enumerable.Range(first, AtOnce).Select(number => new BatchCustomer { CustomerId = "c-" + number }).ToList();
                await gameball.Batches.Customers.SubmitAsync(rows, end);
                await Task.Delay(TimeSpan.FromMilliseconds(10), end);
            }
        }
        catch (OperationCanceledException)
        {
            // The import is over.
        }
    }
}
