using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Peers.Generated;
using Peers.Generated.Api.V40.Integrations.Batch.Orders;
using Peers.Generated.Models;

namespace Peers;

/// <summary>Kiota's client with its default handlers.</summary>
internal sealed class Client(KiotaClient kiota) : IPeer
{
    public static IPeer Create(HttpMessageHandler? handler, Uri server)
    {
        var http = handler is null
            ? KiotaClientFactory.Create()
            : KiotaClientFactory.Create(KiotaClientFactory.ChainHandlersCollectionAndGetFirstLink(
                handler, [.. KiotaClientFactory.CreateDefaultHandlers()])!);
        var adapter = new HttpClientRequestAdapter(new Keys(), httpClient: http) { BaseUrl = server.ToString().TrimEnd('/') };
        return new Client(new KiotaClient(adapter));
    }

    public async Task<decimal> TrackOrderAsync()
    {
        var tracked = await kiota.Api.V40.Integrations.Orders.PostAsync(
            new() { CustomerId = Sample.CustomerId(1), OrderId = Sample.OrderId(1), OrderDate = Sample.Date, TotalPaid = 89.9 });
        return (decimal)(tracked!.RewardedPoints ?? 0);
    }

    public async Task<long> SubmitOrdersAsync()
    {
        var created = await kiota.Api.V40.Integrations.Batch.Orders.PostAsync(new OrdersPostRequestBody
        {
            Body =
            [
                .. Enumerable.Range(1, Sample.Rows).Select(static row => new BatchOrder
                {
                    CustomerId = Sample.CustomerId(row), OrderId = Sample.OrderId(row), OrderDate = Sample.Date, TotalPaid = 89.9 + row,
                }),
            ],
        });
        return created!.JobId ?? 0;
    }

    public async Task<int> ReadJobAsync()
    {
        var job = await kiota.Api.V40.Integrations.Batch[1].GetAsync();
        return job!.Response!.Successful!.Count + job.Response.Failed!.Count;
    }

    private sealed class Keys : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(
            RequestInformation request, System.Collections.Generic.Dictionary<string, object>? additionalAuthenticationContext, CancellationToken cancellationToken)
        {
            request.Headers.TryAdd("apikey", Sample.ApiKey);
            request.Headers.TryAdd("secretkey", Sample.SecretKey);
            return Task.CompletedTask;
        }
    }
}
