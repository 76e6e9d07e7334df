using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>Calls and their quotas.</summary>
public sealed class GateTests
{
    private static readonly OperationInfo s_event = new("sendEvent", "POST", "/events") { Limit = new LimitInfo("events", 1, 100) };

    private readonly FakeTimeProvider _time = new();
    private readonly Always _server = new();

    [Fact]
    public async Task ACallWaitsForItsQuota()
    {
        using var connection = Connect();
        await SendAsync(connection);

        var second = SendAsync(connection);

        second.IsCompleted.ShouldBeFalse();
        _server.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(1.25));
        await second;
    }

    [Fact]
    public async Task ClientsOfTheSameKeysShareItAndOthersDoNot()
    {
        using var one = Connect();
        using var same = Connect();
        using var other = Connect(options => options.ApiKey = "other");
        await SendAsync(one);
        await SendAsync(other);

        var waiting = SendAsync(same);

        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1.25));
        await waiting;
    }

    /// <summary>
    /// The server counts the requests to its host: an operation's own path on the host does not have a second quota of the same name.
    /// </summary>
    [Theory]
    [InlineData("/v2")]
    [InlineData("https://API.example.com/v3/")]
    public async Task PathsOfOneHostShareIt(string server)
    {
        using var connection = Connect();
        await SendAsync(connection);
        OperationInfo elsewhere = new("sendEvent", "POST", "/events") { Limit = s_event.Limit, Server = server };

        var waiting = connection.SendAsync(new ApiRequest(elsewhere), default);

        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1.25));
        await waiting;
        _server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ACallThatTimesOutWhileItWaitsSendsNothing()
    {
        using var connection = Connect(options => options.Timeout = TimeSpan.FromSeconds(1));
        await SendAsync(connection);
        var waiting = SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<GameballRateLimitedException>(() => waiting);
        error.Kind.ShouldBe(GameballFailureKind.NotSent);
        error.Message.ShouldContain("\"events\"");
        error.IsSafeToRetry.ShouldBeTrue();
        _server.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AWaitEndsWhenTheCallerCancels()
    {
        using CancellationTokenSource stop = new();
        using var connection = Connect();
        await SendAsync(connection);
        var waiting = SendAsync(connection, stop.Token);

        await stop.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => waiting)).CancellationToken.ShouldBe(stop.Token);
        _server.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ARejectionByTheServerPausesAllCallsOfTheQuota()
    {
        using var one = Connect();
        using var other = Connect();
        _server.Status = HttpStatusCode.TooManyRequests;
        await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(one));
        _server.Status = HttpStatusCode.OK;
        var waiting = SendAsync(other);
        _time.Advance(TimeSpan.FromSeconds(6.9));

        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await waiting;
    }

    [Fact]
    public async Task TheCallersLimiterIsUsedInstead()
    {
        List<GameballRateLimitRequest> asked = [];
        await using var limiter =
            PartitionedRateLimiter.Create<GameballRateLimitRequest, string>(request =>
            {
                asked.Add(request);
                return RateLimitPartition.GetConcurrencyLimiter(request.Account, _ => new ConcurrencyLimiterOptions { PermitLimit = 1 });
            });
        using var connection = Connect(options => options.Limits.Limiter = limiter);
        await SendAsync(connection);
        await SendAsync(connection);
        using var taken = limiter.AttemptAcquire(asked[0]);

        var error = await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));

        error.Kind.ShouldBe(GameballFailureKind.NotSent);
        _server.Count.ShouldBe(2);
        asked[0].ShouldBe(new GameballRateLimitRequest(
            asked[0].Account, "https://api.example.com", "events", 1, 100, "sendEvent", false));
        asked[0].ToString().ShouldNotContain("CANARY");
    }

    [Fact]
    public async Task WithoutAStatedQuotaNothingWaits()
    {
        List<GameballRateLimitRequest> asked = [];
        using var connection = Connect();
        using var watched = Connect(options => options.Limits.Limiter =
            PartitionedRateLimiter.Create<GameballRateLimitRequest, string>(request =>
            {
                asked.Add(request);
                return RateLimitPartition.GetNoLimiter(request.Account);
            }));
        OperationInfo other = new("listPets", "GET", "/pets");

        await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => connection.SendAsync(new ApiRequest(other), default)));
        await watched.SendAsync(new ApiRequest(other), default);

        _server.Count.ShouldBe(401);
        var request = asked.ShouldHaveSingleItem();
        (request.Bucket, request.PerSecond, request.Per30Seconds).ShouldBe(("listPets", int.MaxValue, int.MaxValue));
    }

    [Fact]
    public async Task WithoutAQuotaARejectionPausesOnlyThatOperation()
    {
        using var connection = Connect();
        OperationInfo pets = new("listPets", "GET", "/pets");
        OperationInfo toys = new("listToys", "GET", "/toys");
        _server.Status = HttpStatusCode.TooManyRequests;
        await Should.ThrowAsync<GameballRateLimitedException>(() => connection.SendAsync(new ApiRequest(pets), default));
        _server.Status = HttpStatusCode.OK;

        Task[] waiting = [.. Enumerable.Range(0, 50).Select(_ => connection.SendAsync(new ApiRequest(pets), default))];
        await connection.SendAsync(new ApiRequest(toys), default);

        waiting.ShouldAllBe(task => !task.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(7));
        await Task.WhenAll(waiting);
    }

    private static Task SendAsync(GameballConnection connection, CancellationToken stop = default) =>
        connection.SendAsync(new ApiRequest(s_event), stop);

    private GameballConnection Connect(Action<GameballOptions>? change = null)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = _time;
        change?.Invoke(options);
        return new GameballConnection(options, null, new HttpClient(_server, disposeHandler: false));
    }

    private sealed class Always : HttpMessageHandler
    {
        public int Count { get; private set; }

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            HttpResponseMessage response = new(Status) { RequestMessage = request };
            if (Status == HttpStatusCode.TooManyRequests)
            {
                response.Headers.TryAddWithoutValidation("Retry-After", "7");
            }

            return Task.FromResult(response);
        }
    }
}
