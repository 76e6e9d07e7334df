using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Retries;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>The time and the attempts of one call, in virtual time.</summary>
public sealed class LimitTests
{
    private readonly VirtualTime _time = new();
    private ScriptedServer _server = null!;

    [Fact]
    public void TheTimeoutCoversAllAttemptsAndWaits()
    {
        var late = Should.Throw<GameballTransportException>(
            () => Send(RetrySafety.Safe, "500 500 hang hang", new() { Timeout = TimeSpan.FromSeconds(9) }));

        _time.Now.ShouldBe(TimeSpan.FromSeconds(9));
        late.Message.ShouldContain("GameballCallOptions.Timeout is 00:00:09");
    }

    [Fact]
    public void TheTimeoutCoversTheWaitForTheQuota()
    {
        GameballCallOptions options = new() { Timeout = TimeSpan.FromSeconds(3) };

        var late = Should.Throw<GameballRateLimitedException>(() => _time.Run(async () =>
        {
            using var connection = Connect("", clientOptions => clientOptions.Limits.Limiter = null);
            for (var i = 0; i < 3; i++)
            {
                await connection.SendAsync(Request(RetrySafety.Safe, options), JsonTypes.Int64, CancellationToken.None);
            }

            return true;
        }));

        late.Kind.ShouldBe(GameballFailureKind.NotSent);
        late.Message.ShouldContain("GameballCallOptions.Timeout");
        _server.Attempts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("429")]
    [InlineData("unsent")]
    public void ASingleAttemptIsNeverRetried(string script) =>
        Should.Throw<GameballException>(() => Send(RetrySafety.Safe, script, new() { MaxAttempts = 1 })).Attempts.ShouldBe(1);

    [Fact]
    public void MoreAttemptsThanTheClientsAreMade()
    {
        Send(RetrySafety.Safe, "500 500 500 500 500", new() { MaxAttempts = 6 }).ShouldBe(7);

        _server.Attempts.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData(RetrySafety.Caller, true, 2)]
    [InlineData(RetrySafety.Caller, false, 1)]
    [InlineData(RetrySafety.Never, true, 1)]
    public void TheCallDecidesWhereTheEffectOfADuplicateIsUndocumented(RetrySafety safety, bool retries, int attempts)
    {
        try
        {
            Send(safety, "lost", new() { RetryWhenSafetyUnknown = retries }, client => client.Retry.RetryWhenSafetyUnknown = !retries);
        }
        catch (GameballTransportException)
        {
        }

        _server.Attempts.Count.ShouldBe(attempts);
    }

    [Fact]
    public async Task AnImpossibleTimeoutIsRefused()
    {
        foreach (var timeout in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(-1), TimeSpan.FromDays(25) })
        {
            using var connection = Connect("");
            (await Should.ThrowAsync<ArgumentException>(
                connection.SendAsync(Request(RetrySafety.Safe, new() { Timeout = timeout }), CancellationToken.None)))
                .Message.ShouldContain("GameballCallOptions.Timeout must be positive");
        }
    }

    [Fact]
    public async Task NoAttemptsAreRefused()
    {
        using var connection = Connect("");

        (await Should.ThrowAsync<ArgumentException>(
            connection.SendAsync(Request(RetrySafety.Safe, new() { MaxAttempts = 0 }), CancellationToken.None)))
            .Message.ShouldContain("GameballCallOptions.MaxAttempts must be 1 or more");
    }

    private long Send(RetrySafety safety, string script, GameballCallOptions options, Action<GameballOptions>? change = null) => _time.Run(async () =>
    {
        using var connection = Connect(script, change);
        return await connection.SendAsync(Request(safety, options), JsonTypes.Int64, CancellationToken.None);
    });

    private GameballConnection Connect(string script, Action<GameballOptions>? change = null)
    {
        _server = new ScriptedServer(_time, script);
        GameballOptions options = new()
        {
            ApiKey = $"gb_test_{Guid.NewGuid():N}",
            SecretKey = Calls.SecretKey,
            BaseAddress = Calls.Elsewhere,
            TimeProvider = _time,
        };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        change?.Invoke(options);
        return new(options, null, new HttpClient(_server));
    }

    private static ApiRequest Request(RetrySafety safety, GameballCallOptions options) => new(
        new OperationInfo("op", "POST", "/things")
        {
            RetrySafety = safety,
            Limit = new LimitInfo("narrow", 1, 1),
            Security = [[Calls.ApiKeyScheme]],
        },
        options);
}
