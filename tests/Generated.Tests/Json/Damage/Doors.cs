using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Json.Damage;

/// <summary>A client whose server answers what it is told to.</summary>
internal sealed class Doors : HttpMessageHandler
{
    private readonly GameballClient _client;
    private readonly Dictionary<Type, Func<Task>> _calls;

    public Doors()
    {
        var options = new GameballOptions { ApiKey = "k", SecretKey = "s", Limits = { Limiter = GameballRateLimiter.Unlimited } };
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

    /// <summary>Whether operations answer with the type; the type of errors comes with a status of its own.</summary>
    public bool Lead(Type type) => _calls.ContainsKey(type);

    /// <returns>Whether the client read the answer.</returns>
    /// <exception cref="InvalidOperationException">It threw what it should not.</exception>
    public async Task<bool> OpenAsync(Type type)
    {
        try
        {
            Status = type == typeof(ErrorResponse) ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
            await _calls[type]();
            return true;
        }
        catch (GameballException told)
            when (told.Kind == (Status == HttpStatusCode.OK ? GameballFailureKind.Unreadable : GameballFailureKind.Refused))
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
