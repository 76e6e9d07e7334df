using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Retries;

/// <summary>
/// An operation that cannot be retried is not sent with too little remaining time: a timeout would leave its outcome unknown.
/// </summary>
public sealed class AttemptTimeTests
{
    private readonly VirtualTime _time = new();
    private ScriptedServer _server = null!;

    [Theory]
    [InlineData(RetrySafety.Never, 5, 4.95, false)]
    [InlineData(RetrySafety.Never, 5, 2.6, false)]
    [InlineData(RetrySafety.Never, 5, 2.4, true)]
    [InlineData(RetrySafety.Never, 100, 97, false)]
    [InlineData(RetrySafety.Never, 100, 89, true)]
    [InlineData(RetrySafety.Caller, 100, 97, false)]
    [InlineData(RetrySafety.Safe, 100, 97, true)]
    public void ALatePermitIsNotUsed(RetrySafety rule, double timeout, double granted, bool isSent)
    {
        var error = Send(rule, "", options =>
        {
            options.Timeout = TimeSpan.FromSeconds(timeout);
            options.Limits.Limiter = new LateLimiter(_time, granted);
        });

        _server.Attempts.Count.ShouldBe(isSent ? 1 : 0);
        if (!isSent)
        {
            error.ShouldBeOfType<GameballRateLimitedException>();
            (error.Kind, error.MayHaveBeenApplied, error.IsSafeToRetry).ShouldBe((GameballFailureKind.NotSent, false, true));
        }
    }

    [Theory]
    [InlineData(RetrySafety.Never, "97", 1)]
    [InlineData(RetrySafety.Never, "80", 2)]
    [InlineData(RetrySafety.Safe, "97", 2)]
    public void AWaitThatLeavesTooLittleTimeDoesNotBegin(RetrySafety rule, string retryAfter, int attempts)
    {
        Send(rule, "429", retryAfter: retryAfter);

        _server.Attempts.Count.ShouldBe(attempts);
    }

    [Theory]
    [InlineData(RetrySafety.Never, 95, 0)]
    [InlineData(RetrySafety.Never, 80, 1)]
    [InlineData(RetrySafety.Safe, 20, 1)]
    public void ACallDelayedByASlowTokenDoesNotBegin(RetrySafety rule, double seconds, int attempts)
    {
        var error = Send(rule, "", options => options.TokenProvider = async (_, _) =>
        {
            await _time.DelayAsync(TimeSpan.FromSeconds(seconds));
            return "token";
        });

        _server.Attempts.Count.ShouldBe(attempts);
        if (attempts == 0)
        {
            (error!.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.NotSent, false));
            error.Message.ShouldBe(
                "op was not sent: 5 seconds of its time remain, and it cannot be retried, so it needs at least 10 (GameballRetryOptions.MinAttemptTime).");
        }
    }

    [Fact]
    public void WithZeroEveryCallIsSent()
    {
        Send(RetrySafety.Never, "", options =>
        {
            options.Retry.MinAttemptTime = TimeSpan.Zero;
            options.Limits.Limiter = new LateLimiter(_time, 99.9);
        }).ShouldBeNull();

        _server.Attempts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(10, 30, 100, 10)]
    [InlineData(10, 5, 100, 5)]
    [InlineData(10, 30, 4, 2)]
    [InlineData(0, 30, 100, 0)]
    public void TheMinimumTimeIsPartOfTheOtherTimes(double least, double attempt, double timeout, double expected)
    {
        GameballRetryOptions options = new() { MinAttemptTime = TimeSpan.FromSeconds(least), AttemptTimeout = TimeSpan.FromSeconds(attempt) };

        options.MinTime(TimeSpan.FromSeconds(timeout)).ShouldBe(TimeSpan.FromSeconds(expected));
    }

    [Fact]
    public void ASubmitOfAnImportWaitsForAPermitWithTimeLeft()
    {
        var options = Options("200");
        options.Limits.Limiter = new LateLimiter(_time, 97, 0);
        _server = new ScriptedServer(_time, "400/3000");
        using GameballConnection connection = new(options, null, new HttpClient(_server) { Timeout = Timeout.InfiniteTimeSpan });
        BatchOperation<string> operation = new(connection, () => new BatchInfo<string>
        {
            Name = "rows",
            Create = new OperationInfo("create", "POST", "/batch"),
            Status = new OperationInfo("status", "GET", "/batch/{jobId}"),
            Items = "rows",
            MaxItems = 3,
            Row = JsonTypes.String,
        });

        var report = _time.Run(() => operation.ImportAsync(["a"]));

        report.Failed.ShouldBe(1);
        _server.Attempts.ShouldHaveSingleItem().ShouldBeGreaterThan(TimeSpan.FromSeconds(90));
        report.NotSucceeded[0].Code.ShouldBe("3000");
    }

    private GameballOptions Options(string script, Action<GameballOptions>? change = null, string? retryAfter = null)
    {
        GameballOptions options = new() { TimeProvider = _time, BaseAddress = Calls.Elsewhere };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        options.Limits.MaxRetryAfter = TimeSpan.FromHours(1);
        change?.Invoke(options);
        _server = new ScriptedServer(_time, script) { RetryAfter = retryAfter };
        return options;
    }

    private GameballException? Send(RetrySafety rule, string script, Action<GameballOptions>? change = null, string? retryAfter = null)
    {
        var options = Options(script, change, retryAfter);
        using GameballConnection connection = new(options, null, new HttpClient(_server) { Timeout = Timeout.InfiniteTimeSpan });
        ApiRequest request = new(new OperationInfo("op", "POST", "/op")
        {
            RetrySafety = rule,
            Security = options.TokenProvider is null ? [] : [[SecurityScheme.Token("login")]],
        });
        request.SetBody("o1", JsonTypes.String);
        return _time.Run(async () =>
        {
            try
            {
                await connection.SendAsync(request, CancellationToken.None);
                return null;
            }
            catch (GameballException error)
            {
                return error;
            }
        });
    }

    /// <summary>Grants each request after a wait and ignores its token; the last wait applies to all later requests.</summary>
    private sealed class LateLimiter(VirtualTime time, params double[] seconds) : PartitionedRateLimiter<GameballRateLimitRequest>
    {
        private readonly Queue<double> _waits = new(seconds);

        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) => new Lease(false);

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken)
        {
            await time.DelayAsync(TimeSpan.FromSeconds(_waits.Count > 1 ? _waits.Dequeue() : _waits.Peek()));
            return new Lease(true);
        }

        private sealed class Lease(bool isAcquired) : RateLimitLease
        {
            public override bool IsAcquired => isAcquired;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }
        }
    }
}
