using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball;

namespace Peers;

/// <summary>The client of this repository, with the quota off: the limiter grants at once.</summary>
internal sealed class Client(GameballClient gameball) : IPeer
{
    public static IPeer Create(HttpMessageHandler? handler, Uri server)
    {
        var options = new GameballOptions { ApiKey = Sample.ApiKey, SecretKey = Sample.SecretKey, BaseAddress = server };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        return new Client(handler is null ? new(options) : new(options, new HttpClient(handler)));
    }

    public async Task<decimal> TrackOrderAsync()
    {
        var tracked = await gameball.Orders.TrackOrderAsync(
            new() { CustomerId = Sample.CustomerId(1), OrderId = Sample.OrderId(1), OrderDate = Sample.Date, TotalPaid = 89.9m });
        return tracked.RewardedPoints ?? 0;
    }

    public async Task<long> SubmitOrdersAsync()
    {
        var job = await gameball.Batches.Orders.Steps.SubmitAsync(
            [
                .. Enumerable.Range(1, Sample.Rows).Select(static row => new BatchOrder
                {
                    CustomerId = Sample.CustomerId(row), OrderId = Sample.OrderId(row), OrderDate = Sample.Date, TotalPaid = 89.9m + row,
                }),
            ]);
        return long.Parse(job.JobId, System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<int> ReadJobAsync()
    {
        var job = await gameball.Batches.GetBatchJobAsync(1);
        var response = job.Response.ValueOr(null)!;
        return response.Successful!.Count + response.Failed!.Count;
    }
}
