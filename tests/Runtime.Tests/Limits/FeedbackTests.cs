using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Telemetry;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>A caller's own limiters are notified of rejections by the server.</summary>
public sealed class FeedbackTests
{
    private static readonly OperationInfo s_event = new("sendEvent", "POST", "/events") { Limit = new LimitInfo("events", 10, 100) };

    private readonly FakeTimeProvider _time = new();
    private readonly Rejecting _server;

    public FeedbackTests() => _server = new Rejecting(_time);

    [Fact]
    public async Task ALimiterWithFeedbackIsNotifiedOfEachRejectedAttempt()
    {
        await using Listening limiter = new();
        var granted = _time.GetTimestamp();
        using var connection = Connect(options => options.Limits.Limiter = limiter);

        await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));

        var refusal = limiter.Heard.ShouldHaveSingleItem();
        refusal.Request.ShouldBe(limiter.Asked.ShouldHaveSingleItem());
        (refusal.Request.Bucket, refusal.RetryAfter).ShouldBe(("events", TimeSpan.FromSeconds(412_000)));
        _time.GetElapsedTime(granted, refusal.GrantedTimestamp).ShouldBe(TimeSpan.Zero);
        _time.GetElapsedTime(refusal.GrantedTimestamp, refusal.RefusedTimestamp).ShouldBe(TimeSpan.FromSeconds(0.25));
        limiter.HeardBeforeTheEnd.ShouldBeTrue();
    }

    [Fact]
    public async Task AListenerIsNotifiedOnceWhateverLimiterGranted()
    {
        await using Listening limiter = new();
        Listening listener = new();
        using var own = Connect(options => options.Limits.Feedback = listener);
        using var both = Connect(options => (options.Limits.Limiter, options.Limits.Feedback) = (limiter, listener));
        using var same = Connect(options => (options.Limits.Limiter, options.Limits.Feedback) = (limiter, limiter));

        foreach (var connection in new[] { own, both, same })
        {
            await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));
        }

        (listener.Heard.Count, limiter.Heard.Count).ShouldBe((2, 2));
    }

    [Fact]
    public async Task AListenerForwardsRejectionsToAQuotaWithinAFrameworkLimiter()
    {
        Dictionary<string, GameballRateLimiter> quotas = [];
        await using var limiter =
            PartitionedRateLimiter.Create<GameballRateLimitRequest, string>(request => RateLimitPartition.Get(
                request.Bucket, bucket => quotas[bucket] = new GameballRateLimiter(request.PerSecond, request.Per30Seconds, null, _time)));
        using var connection = Connect(options =>
        {
            options.Limits.Limiter = limiter;
            options.Limits.Feedback = new Forwarding(quotas);
        });
        await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));
        _server.Status = HttpStatusCode.OK;

        Task[] waiting = [SendAsync(connection), SendAsync(connection)];

        waiting.ShouldAllBe(task => !task.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(60));
        await Task.WhenAll(waiting);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AQuotaWithinAFrameworkLimiterIsNotifiedByItsLeases(bool isChained)
    {
        await using var quotas = PartitionedRateLimiter.Create<GameballRateLimitRequest, string>(request => RateLimitPartition.Get(
            request.Bucket, _ => new GameballRateLimiter(request.PerSecond, request.Per30Seconds, null, _time)));
        await using var others = PartitionedRateLimiter.Create<GameballRateLimitRequest, string>(request =>
            RateLimitPartition.GetConcurrencyLimiter(request.Account, static _ => new ConcurrencyLimiterOptions { PermitLimit = 5 }));
        await using var chain = PartitionedRateLimiter.CreateChained(others, quotas);
        using var connection = Connect(options => options.Limits.Limiter = isChained ? chain : quotas);
        await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));
        _server.Status = HttpStatusCode.OK;

        var waiting = SendAsync(connection);

        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(60));
        await waiting;
    }

    [Fact]
    public async Task ALeaseIsNotifiedOfACallWithoutAResponse()
    {
        using Observed lease = new();
        await using Granting limiter = new(lease);
        using var connection = Connect(options => options.Limits.Limiter = limiter);
        _server.Failure = new HttpRequestException("lost");

        await Should.ThrowAsync<GameballTransportException>(() => SendAsync(connection));

        lease.Heard.ShouldBe(["no response", "disposed"]);
    }

    [Fact]
    public async Task AListenersExceptionIsLoggedAndDoesNotAffectTheCall()
    {
        using Tap tap = new();
        using var connection = Connect(options =>
        {
            options.Limits.Feedback = new Throwing();
            options.LoggerFactory = tap;
        });

        var error = await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));

        error.Kind.ShouldBe(GameballFailureKind.Refused);
        tap.Logs.Where(line => line.Event.Id == 110).ShouldHaveSingleItem().Text.ShouldContain("Throwing");
    }

    private static Task SendAsync(GameballConnection connection) => connection.SendAsync(new ApiRequest(s_event), default);

    private GameballConnection Connect(Action<GameballOptions> change)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = _time;
        change(options);
        return new GameballConnection(options, null, new HttpClient(_server, disposeHandler: false));
    }

    private sealed class Rejecting(FakeTimeProvider time) : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.TooManyRequests;

        public Exception? Failure { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            time.Advance(TimeSpan.FromSeconds(0.25));
            if (Failure is { } failure)
            {
                return Task.FromException<HttpResponseMessage>(failure);
            }

            HttpResponseMessage response = new(Status) { RequestMessage = request };
            response.Headers.TryAddWithoutValidation("Retry-After", "412000");
            return Task.FromResult(response);
        }
    }

    private sealed class Listening : PartitionedRateLimiter<GameballRateLimitRequest>, IGameballRateLimitFeedback
    {
        private bool _isOver;

        public List<GameballRateLimitRequest> Asked { get; } = [];

        public List<GameballRateLimitRefusal> Heard { get; } = [];

        public bool HeardBeforeTheEnd { get; private set; }

        public void OnRefused(in GameballRateLimitRefusal refusal)
        {
            HeardBeforeTheEnd = !_isOver;
            Heard.Add(refusal);
        }

        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount)
        {
            Asked.Add(resource);
            return new TrialLease(null, () => _isOver = true);
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) => new(AttemptAcquire(resource));
    }

    private sealed class Granting(RateLimitLease lease) : PartitionedRateLimiter<GameballRateLimitRequest>
    {
        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) => lease;

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) => new(lease);
    }

    private sealed class Observed : GameballRateLimitLease
    {
        public List<string> Heard { get; } = [];

        public override void OnRefused(in GameballRateLimitRefusal refusal) => Heard.Add("refused");

        public override void OnNoResponse() => Heard.Add("no response");

        protected override void Dispose(bool disposing) => Heard.Add("disposed");
    }

    private sealed class Forwarding(Dictionary<string, GameballRateLimiter> quotas) : IGameballRateLimitFeedback
    {
        public void OnRefused(in GameballRateLimitRefusal refusal) => quotas[refusal.Request.Bucket].ReportRefusal(refusal);
    }

    private sealed class Throwing : IGameballRateLimitFeedback
    {
        public void OnRefused(in GameballRateLimitRefusal refusal) => throw new InvalidOperationException("no");
    }
}
