using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>Keys of another account for one call.</summary>
public sealed class KeysTests
{
    private const string ApiKey = "gb_test_other_account";
    private const string SecretKey = "gb_test_other_secret";

    private readonly RecordingServer _server = new();
    private readonly GameballCallOptions _options = new() { Keys = new(ApiKey, SecretKey) };

    [Fact]
    public async Task TheKeysReplaceTheClientsForThisCall()
    {
        using var connection = _server.Connect();

        await connection.SendAsync(new ApiRequest(Calls.Order, _options), CancellationToken.None);
        await connection.SendAsync(new ApiRequest(Calls.Order), CancellationToken.None);

        _server.Requests.Select(request => (request.Headers["apikey"], request.Headers["secretkey"]))
            .ShouldBe([(ApiKey, SecretKey), (Calls.ApiKey, Calls.SecretKey)]);
    }

    [Fact]
    public async Task TheKeysPrecedeAProvider()
    {
        using var connection = _server.Connect(options =>
        {
            (options.ApiKey, options.SecretKey) = (null, null);
            options.KeyProvider = _ => throw new InvalidOperationException("not called");
        });

        await connection.SendAsync(new ApiRequest(Calls.Order, _options), CancellationToken.None);

        _server.Requests[0].Headers["apikey"].ShouldBe(ApiKey);
    }

    [Fact]
    public async Task HighSecurityTakesTheSecretKeyOfTheCall()
    {
        using var connection = _server.Connect(options => options.HighSecurity = true);
        ApiRequest request = new(Calls.Customer, _options);
        request.AddPath("customerId", "c1");

        await connection.SendAsync(request, CancellationToken.None);

        _server.Requests[0].Headers["secretkey"].ShouldBe(SecretKey);
    }

    [Fact]
    public async Task AMissingKeyNamesTheCallsOption()
    {
        using var connection = _server.Connect();

        (await Should.ThrowAsync<InvalidOperationException>(connection.SendAsync(
            new ApiRequest(Calls.Order, new() { Keys = new(ApiKey) }), CancellationToken.None)))
            .Message.ShouldContain("set GameballCallOptions.Keys.SecretKey");
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnUnusableKeyIsRefusedWithoutBeingShown()
    {
        using var connection = _server.Connect();

        var refused = await Should.ThrowAsync<ArgumentException>(connection.SendAsync(
            new ApiRequest(Calls.Order, new() { Keys = new("canary\n") }), CancellationToken.None));

        refused.ParamName.ShouldBe("GameballCallOptions.Keys.ApiKey");
        refused.Message.ShouldNotContain("canary");
    }

    [Fact]
    public async Task TheKeysNeverGoToAnotherServer()
    {
        using var connection = _server.Connect();
        OperationInfo elsewhere = new("op", "POST", "/things")
        {
            Server = "https://partner.example.org",
            Security = [[Calls.ApiKeyScheme, Calls.SecretKeyScheme], []],
        };

        await connection.SendAsync(new ApiRequest(elsewhere, _options), CancellationToken.None);

        _server.Requests[0].Headers.Keys.ShouldNotContain("apikey", StringComparer.OrdinalIgnoreCase);
        _server.Requests[0].Headers.Values.ShouldNotContain(ApiKey);
    }

    [Fact]
    public async Task TheQuotaIsThatOfTheKeys()
    {
        Watched limiter = new();
        using var connection = _server.Connect(options => options.Limits.Limiter = limiter);

        await connection.SendAsync(new ApiRequest(Calls.Order), CancellationToken.None);
        await connection.SendAsync(new ApiRequest(Calls.Order, _options), CancellationToken.None);
        await connection.SendAsync(new ApiRequest(Calls.Order, _options), CancellationToken.None);
        await connection.SendAsync(new ApiRequest(Calls.Order, new() { Keys = new(ApiKey, SecretKey) }), CancellationToken.None);

        limiter.Accounts[1].ShouldNotBe(limiter.Accounts[0]);
        limiter.Accounts.Skip(1).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task KeysAndSecretHeadersThatAServerReturnsAreNotInTheException()
    {
        RecordingServer server = new(() => RecordingServer.Json(
            $$"""{"message":"{{ApiKey}} and {{SecretKey}} and header-canary-1 and plain-value-2"}""", HttpStatusCode.BadRequest));
        using var connection = server.Connect();
        GameballCallOptions options = new()
        {
            Keys = _options.Keys,
            Headers = { ["X-Gateway-Token"] = "Bearer header-canary-1", ["X-Correlation-Id"] = "plain-value-2" },
        };

        var refused = await Should.ThrowAsync<GameballException>(
            connection.SendAsync(new ApiRequest(Calls.Order, options), CancellationToken.None));

        refused.ToString().ShouldNotContain(ApiKey);
        refused.ToString().ShouldNotContain(SecretKey);
        refused.ToString().ShouldNotContain("header-canary-1");
        refused.Message.ShouldContain("plain-value-2");
    }

    private sealed class Watched : PartitionedRateLimiter<GameballRateLimitRequest>
    {
        public List<string> Accounts { get; } = [];

        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount)
        {
            Accounts.Add(resource.Account);
            return GameballRateLimiter.Unlimited.AttemptAcquire(resource, permitCount);
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) =>
            GameballRateLimiter.Unlimited.AcquireAsync(resource, permitCount, cancellationToken);
    }
}
