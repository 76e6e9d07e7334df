using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Refit;

namespace Peers;

/// <summary>Three operations as a Refit interface, over the same records and the same JSON code as the plain client's.</summary>
internal interface IGameballRefit
{
    [Post("/api/v4.0/integrations/orders")]
    Task<Tracked> TrackOrderAsync([Body] Order order);

    [Post("/api/v4.0/integrations/batch/orders")]
    Task<Created> SubmitOrdersAsync([Body] Batch batch);

    [Get("/api/v4.0/integrations/batch/{id}")]
    Task<Job> GetJobAsync(long id);
}

/// <summary>Refit's client.</summary>
internal sealed class Client(IGameballRefit refit) : IPeer
{
    public static IPeer Create(HttpMessageHandler? handler, Uri server)
    {
        HttpClient http = handler is null ? new() : new(handler);
        http.BaseAddress = server;
        http.DefaultRequestHeaders.Add("apikey", Sample.ApiKey);
        http.DefaultRequestHeaders.Add("secretkey", Sample.SecretKey);
        var serializer = new SystemTextJsonContentSerializer(
            new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = Json.Default });
        return new Client(RestService.For<IGameballRefit>(http, new RefitSettings(serializer)));
    }

    public async Task<decimal> TrackOrderAsync()
    {
        var tracked = await refit.TrackOrderAsync(
            new() { CustomerId = Sample.CustomerId(1), OrderId = Sample.OrderId(1), OrderDate = Sample.Date, TotalPaid = 89.9m });
        return tracked.RewardedPoints ?? 0;
    }

    public async Task<long> SubmitOrdersAsync()
    {
        var created = await refit.SubmitOrdersAsync(new()
        {
            Body =
            [
                .. Enumerable.Range(1, Sample.Rows).Select(static row => new Order
                {
                    CustomerId = Sample.CustomerId(row), OrderId = Sample.OrderId(row), OrderDate = Sample.Date, TotalPaid = 89.9m + row,
                }),
            ],
        });
        return created.JobId;
    }

    public async Task<int> ReadJobAsync()
    {
        var job = await refit.GetJobAsync(1);
        return job.Response!.Successful!.Count + job.Response.Failed!.Count;
    }
}
