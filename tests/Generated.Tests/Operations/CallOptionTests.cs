using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Json;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Every emitted operation takes the options of a call, as does every list of pages.</summary>
public sealed class CallOptionTests
{
    private const string Json = """{"any":"thing"}""";

    public static TheoryData<string> Operations => [.. EmittedOperation.Named.Keys];

    [Fact]
    public void OptionsStandBeforeTheCancellationTokenOfEveryMethod()
    {
        var methods = typeof(IGameballClient).GetProperties()
            .SelectMany(group => group.PropertyType.GetMethods().Where(method => !method.IsSpecialName))
            .Append(typeof(IGameballClient).GetMethod(nameof(IGameballClient.SendAsync))!)
            .ToList();

        methods.Count.ShouldBeGreaterThan(EmittedOperation.Named.Count);
        foreach (var method in methods)
        {
            var last = method.GetParameters()[^2..];
            last[0].ParameterType.ShouldBe(typeof(GameballCallOptions), method.Name);
            last[0].IsOptional.ShouldBeTrue(method.Name);
            last[1].ParameterType.ShouldBe(typeof(CancellationToken), method.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task EveryOperationSendsTheHeaderAndPassesTheResponseOn(string operation)
    {
        using StubClient client = new((HttpStatusCode.OK, Json));
        List<GameballRawResponse> responses = [];
        GameballCallOptions options = new()
        {
            Headers = { ["X-Correlation-Id"] = "c-1" },
            Query = { ["new-parameter"] = "1" },
            Keys = new("gb_test_of_call", "gb_test_of_call_secret"),
            MaxAttempts = 1,
            OnResponse = responses.Add,
        };

        try
        {
            await EmittedOperation.Named[operation].CallAsync(client.Gameball, options);
        }
        catch (GameballInvalidResponseException)
        {
            // The response fits few types; an observer sees it all the same.
        }

        var request = client.Server.Requests.ShouldHaveSingleItem();
        request.Headers["x-correlation-id"].ShouldBe("c-1");
        request.Headers["apikey"].ShouldBe("gb_test_of_call");
        request.Line.ShouldEndWith("new-parameter=1");
        var response = responses.ShouldHaveSingleItem();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Encoding.UTF8.GetString(response.Body!.Value.Span).ShouldBe(Json);
        response.Attempts.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task EveryOperationIsSentOnceWithASingleAttempt(string operation)
    {
        using StubClient client = new((HttpStatusCode.InternalServerError, ""));

        (await Should.ThrowAsync<GameballServerException>(
            EmittedOperation.Named[operation].CallAsync(client.Gameball, new() { MaxAttempts = 1 }))).Attempts.ShouldBe(1);

        client.Server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task EachPageIsRequestedWithTheOptions()
    {
        using StubClient client = new(
            (HttpStatusCode.OK, """{"notifications":[{"id":"7"}],"nextCursor":"7"}"""),
            (HttpStatusCode.OK, """{"notifications":[{"id":"11"}],"nextCursor":null}"""));
        List<string> pages = [];
        GameballCallOptions options = new()
        {
            Headers = { ["X-Correlation-Id"] = "c-1" },
            OnResponse = response => pages.Add(Encoding.UTF8.GetString(response.Body!.Value.Span)),
        };

        await foreach (var notification in client.Gameball.Notifications.ListAllAsync("c-1", options: options))
        {
            notification.Id.ShouldNotBeNull();
        }

        client.Server.Requests.Select(request => request.Headers["x-correlation-id"]).ShouldBe(["c-1", "c-1"]);
        pages.Count.ShouldBe(2);
        pages[1].ShouldContain("11");
    }

    [Fact]
    public void AListOfPagesRefusesUnusableOptionsBeforeItIsEnumerated()
    {
        using StubClient client = new((HttpStatusCode.OK, Json));

        Should.Throw<ArgumentException>(
            () => client.Gameball.Notifications.ListAllAsync("c-1", options: new() { Headers = { ["apikey"] = "x" } }))
            .Message.ShouldContain("GameballCallOptions.Keys");
    }

    [Theory]
    [InlineData("guest", "pos")]
    [InlineData("channel", "pos")]
    public void APropertyOfTheBodysTypeIsRefusedEvenIfTheBodyLeavesItOut(string name, string value)
    {
        using StubClient client = new((HttpStatusCode.OK, Json));
        TrackOrderRequest order = new() { CustomerId = "c", OrderId = "o", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1 };

        Should.Throw<ArgumentException>(
            () => { _ = client.Gameball.Orders.TrackOrderAsync(order, new() { BodyProperties = { [name] = value } }); })
            .Message.ShouldContain($"GameballCallOptions.BodyProperties[\"{name}\"]");
    }

    [Fact]
    public async Task ANewPropertyIsSentWithTheBody()
    {
        using StubClient client = new((HttpStatusCode.OK, "{}"));
        TrackOrderRequest order = new() { CustomerId = "c", OrderId = "o", OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = 1 };

        await client.Gameball.Orders.TrackOrderAsync(order, new() { BodyProperties = { ["newSinceYesterday"] = 5 } });

        client.Server.Requests[0].Body!.ShouldEndWith(""","newSinceYesterday":5}""");
    }

    [Fact]
    public async Task ARequestWithoutAMethodTakesKeysAndQuotaOfTheApi()
    {
        Quotas limiter = new();
        using StubClient client = new(options => options.Limits.Limiter = limiter, (HttpStatusCode.OK, """{"new":true}"""));

        var response = await client.Gameball.SendAsync(
            HttpMethod.Post,
            OperationRow.Root + "new-operation",
            GameballBody.Create(new OrderRedemption { CouponCodes = ["A"] }, GameballJson.Options));

        response.Value.GetProperty("new").GetBoolean().ShouldBeTrue();
        var request = client.Server.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe($"POST {OperationRow.Root}new-operation");
        request.Body.ShouldBe("""{"couponCodes":["A"]}""");
        request.Headers["apikey"].ShouldBe(client.ApiKey);
        request.Headers["secretkey"].ShouldBe(StubClient.SecretKey);
        (limiter.Seen.Bucket, limiter.Seen.PerSecond, limiter.Seen.Per30Seconds).ShouldBe(("default", 30, 360));
    }

    private sealed class Quotas : System.Threading.RateLimiting.PartitionedRateLimiter<GameballRateLimitRequest>
    {
        public GameballRateLimitRequest Seen { get; private set; }

        public override System.Threading.RateLimiting.RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override System.Threading.RateLimiting.RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount)
        {
            Seen = resource;
            return GameballRateLimiter.Unlimited.AttemptAcquire(resource, permitCount);
        }

        protected override ValueTask<System.Threading.RateLimiting.RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) =>
            GameballRateLimiter.Unlimited.AcquireAsync(resource, permitCount, cancellationToken);
    }
}
