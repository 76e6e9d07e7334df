using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Peers.Generated;

namespace Peers;

/// <summary>NSwag's client with System.Text.Json.</summary>
internal sealed class Client(NSwagClient nswag) : IPeer
{
    public static IPeer Create(HttpMessageHandler? handler, Uri server)
    {
        HttpClient http = handler is null ? new() : new(handler);
        http.DefaultRequestHeaders.Add("apikey", Sample.ApiKey);
        http.DefaultRequestHeaders.Add("secretkey", Sample.SecretKey);
        return new Client(new NSwagClient(http) { BaseUrl = server.ToString() });
    }

    public async Task<decimal> TrackOrderAsync()
    {
        var tracked = await nswag.TrackOrderAsync(
            new() { CustomerId = Sample.CustomerId(1), OrderId = Sample.OrderId(1), OrderDate = Sample.Date, TotalPaid = 89.9 });
        return (decimal)tracked.RewardedPoints;
    }

    public async Task<long> SubmitOrdersAsync()
    {
        var created = await nswag.CreateOrdersBatchAsync(new()
        {
            Body =
            [
                .. Enumerable.Range(1, Sample.Rows).Select(static row => new BatchOrder
                {
                    CustomerId = Sample.CustomerId(row), OrderId = Sample.OrderId(row), OrderDate = Sample.Date, TotalPaid = 89.9 + row,
                }),
            ],
        });
        return created.JobId;
    }

    public async Task<int> ReadJobAsync()
    {
        var job = await nswag.GetBatchJobAsync(1);
        return job.Response!.Successful.Count + job.Response.Failed.Count;
    }
}
