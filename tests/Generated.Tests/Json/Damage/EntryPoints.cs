using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>A client whose server sends the given response.</summary>
internal sealed class EntryPoints : HttpMessageHandler
{
    private readonly GameballClient _client;
    private readonly Dictionary<Type, Func<Task>> _calls;

    public EntryPoints()
    {
        var options = new GameballOptions { ApiKey = "k", SecretKey = "s", Limits = { Limiter = GameballRateLimiter.Unlimited }, Retry = { MaxAttempts = 1 } };
        _client = new GameballClient(options, new HttpClient(this));
        _calls = new()
        {
            [typeof(BatchCreated)] = () => _client.Batches.CreateBalanceInquiriesBatchAsync(new() { Body = [] }),
            [typeof(BatchJobDetails)] = () => _client.Batches.GetBatchJobAsync(1),
            [typeof(TrackOrderResponse)] = () => _client.Orders.TrackOrderAsync(
                new() { CustomerId = "c", OrderId = "o", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1 }),
            [typeof(ErrorResponse)] = () => _client.Batches.GetBatchJobAsync(1),
        };
    }

    public byte[] ResponseJson { get; set; } = [];

    /// <summary>Whether operations return the type; the type of errors has its own status.</summary>
    public bool Lead(Type type) => _calls.ContainsKey(type);

    /// <returns>Whether the client read the response.</returns>
    /// <exception cref="InvalidOperationException">The client threw an unexpected exception.</exception>
    public async Task<bool> OpenAsync(Type type)
    {
        try
        {
            Status = type == typeof(ErrorResponse) ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
            await _calls[type]();
            return true;
        }
        catch (GameballException failure)
            when (failure.Kind == (Status == HttpStatusCode.OK ? GameballFailureKind.Unreadable : GameballFailureKind.Refused))
        {
            return false;
        }
    }

    private HttpStatusCode Status { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(ResponseJson) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return Task.FromResult(new HttpResponseMessage(Status) { Content = content, RequestMessage = request });
    }
}
