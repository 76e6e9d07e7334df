using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Peers;

/// <summary>The simplest code by hand: HttpClient with System.Text.Json's source generation.</summary>
internal sealed class Client(HttpClient http) : IPeer
{
    public static IPeer Create(HttpMessageHandler? handler, Uri server)
    {
        HttpClient http = handler is null ? new() : new(handler);
        http.BaseAddress = server;
        http.DefaultRequestHeaders.Add("apikey", Sample.ApiKey);
        http.DefaultRequestHeaders.Add("secretkey", Sample.SecretKey);
        return new Client(http);
    }

    public async Task<decimal> TrackOrderAsync()
    {
        var order = new Order { CustomerId = Sample.CustomerId(1), OrderId = Sample.OrderId(1), OrderDate = Sample.Date, TotalPaid = 89.9m };
        using var response = await http.PostAsJsonAsync("api/v4.0/integrations/orders", order, Json.Default.Order);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(Json.Default.Tracked))!.RewardedPoints ?? 0;
    }

    public async Task<long> SubmitOrdersAsync()
    {
        var batch = new Batch
        {
            Body =
            [
                .. Enumerable.Range(1, Sample.Rows).Select(static row => new Order
                {
                    CustomerId = Sample.CustomerId(row), OrderId = Sample.OrderId(row), OrderDate = Sample.Date, TotalPaid = 89.9m + row,
                }),
            ],
        };
        using var response = await http.PostAsJsonAsync("api/v4.0/integrations/batch/orders", batch, Json.Default.Batch);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync(Json.Default.Created))!.JobId;
    }

    public async Task<int> ReadJobAsync()
    {
        var job = await http.GetFromJsonAsync("api/v4.0/integrations/batch/1", Json.Default.Job);
        return job!.Response!.Successful!.Count + job.Response.Failed!.Count;
    }
}
