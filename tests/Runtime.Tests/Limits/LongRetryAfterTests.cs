using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Telemetry;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>A server that requests an excessive wait in one response.</summary>
public sealed class LongRetryAfterTests
{
    private static readonly OperationInfo s_event = new("sendEvent", "POST", "/events") { Limit = new LimitInfo("events", 30, 360) };

    private readonly FakeTimeProvider _time = new();
    private readonly Server _server = new();

    [Theory]
    [InlineData("412000")]
    [InlineData("2147483647")]
    [InlineData("9223372036854775807")]
    [InlineData("Thu, 31 Dec 2099 23:59:59 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task OneResponseBlocksCallsNoLongerThanTheOption(string retryAfter)
    {
        using var connection = Connect();
        await RefuseAsync(connection, retryAfter);

        var next = SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(60));

        await next;
        await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => SendAsync(connection)));
        _server.Count.ShouldBe(16);
    }

    [Fact]
    public async Task TrialCallsAreSentPeriodicallyAndTheOthersWaitForTheirResult()
    {
        using var connection = Connect(options => options.Timeout = TimeSpan.FromHours(1));
        await RefuseAsync(connection, "412000");
        _server.RetryAfter = "412000";
        var trial = SendAsync(connection);
        Task[] others = [.. Enumerable.Range(0, 5).Select(_ => SendAsync(connection))];

        _time.Advance(TimeSpan.FromSeconds(60));
        await Should.ThrowAsync<GameballRateLimitedException>(() => trial);
        others.ShouldAllBe(task => !task.IsCompleted);
        _server.Count.ShouldBe(2);

        _server.RetryAfter = null;
        _time.Advance(TimeSpan.FromSeconds(30));
        others.ShouldAllBe(task => !task.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(others);
        _server.Count.ShouldBe(7);
    }

    [Fact]
    public async Task ATrialCallWithoutAResponseDoesNotDelayTheNextTrial()
    {
        using var connection = Connect(options => options.Timeout = TimeSpan.FromHours(1));
        await RefuseAsync(connection, "412000");
        TaskCompletionSource never = new();
        _server.Hold = never.Task;
        var silent = SendAsync(connection);
        var second = SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(60));
        await _server.ArrivedAsync(2);

        _server.Hold = Task.CompletedTask;
        _time.Advance(TimeSpan.FromSeconds(60));

        await second;
        never.SetResult();
        await silent;
    }

    [Fact]
    public async Task AReasonableRetryAfterIsKeptToTheMillisecond()
    {
        using var connection = Connect(options => options.Limits.MaxRetryAfter = TimeSpan.FromHours(2));
        await RefuseAsync(connection, "60");
        var next = SendAsync(connection);

        _time.Advance(TimeSpan.FromMilliseconds(59_999));
        next.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await next;
    }

    [Fact]
    public async Task ARetryWaitsNoLongerEither()
    {
        using var connection = Connect(options =>
        {
            options.Timeout = TimeSpan.FromDays(20);
            options.Retry.MaxAttempts = 2;
        });
        _server.RetryAfter = "412000";
        _server.Status = HttpStatusCode.ServiceUnavailable;
        var call = connection.SendAsync(new ApiRequest(new OperationInfo("read", "GET", "/read")), default);
        _server.RetryAfter = null;

        _time.Advance(TimeSpan.FromSeconds(60));

        await call;
    }

    [Fact]
    public async Task TheLogStatesOnceWhyCallsWaitAndTheRetryAfter()
    {
        using Tap tap = new();
        using var connection = Connect(options => options.LoggerFactory = tap);
        await RefuseAsync(connection, "412000");
        _server.RetryAfter = "412000";
        var trial = SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(60));
        await Should.ThrowAsync<GameballRateLimitedException>(() => trial);

        string line = tap.Logs.Where(line => line.Event.Id == 108).ShouldHaveSingleItem().Text;
        line.ShouldContain("4.18:26:40");
        line.ShouldContain("00:01:00");
        line.ShouldContain("\"events\"");
    }

    [Fact]
    public async Task ACallThatWaitedInVainNamesTheServersRequest()
    {
        using var connection = Connect(options => options.Timeout = TimeSpan.FromSeconds(10));
        await RefuseAsync(connection, "412000");
        var waiting = SendAsync(connection);
        _time.Advance(TimeSpan.FromSeconds(10));

        var error = await Should.ThrowAsync<GameballRateLimitedException>(() => waiting);

        error.Kind.ShouldBe(GameballFailureKind.NotSent);
        error.Message.ShouldContain("the server rejected a call for it (429) and requested a wait of 4.18:26:40");
    }

    [Fact]
    public async Task AnImportLogsWhyItWaits()
    {
        using Tap tap = new();
        using var connection = Connect(options => options.LoggerFactory = tap);
        await RefuseAsync(connection, "412000");

        var next = connection.SendAsync(new ApiRequest(s_event) { IsImportCall = true }, default);

        tap.Logs.Where(line => line.Event.Id == 109 && line.Level == LogLevel.Warning).ShouldHaveSingleItem().Text
            .ShouldContain("requested a wait of 4.18:26:40");
        _time.Advance(TimeSpan.FromSeconds(60));
        await next;
    }

    [Theory]
    [InlineData(0.999)]
    [InlineData(86_401)]
    public void AnInvalidOptionIsRejected(double seconds) =>
        Should.Throw<ArgumentException>(() => Connect(options => options.Limits.MaxRetryAfter = TimeSpan.FromSeconds(seconds)))
            .Message.ShouldContain("GameballLimitOptions.MaxRetryAfter must be from 1 second to a day");

    private static Task SendAsync(GameballConnection connection) => connection.SendAsync(new ApiRequest(s_event), default);

    private async Task RefuseAsync(GameballConnection connection, string retryAfter)
    {
        _server.RetryAfter = retryAfter;
        await Should.ThrowAsync<GameballRateLimitedException>(() => SendAsync(connection));
        _server.RetryAfter = null;
    }

    private GameballConnection Connect(Action<GameballOptions>? change = null)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = _time;
        change?.Invoke(options);
        return new GameballConnection(options, null, new HttpClient(_server, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
    }

    private sealed class Server : HttpMessageHandler
    {
        private readonly SemaphoreSlim _arrivals = new(0);

        public int Count { get; private set; }

        /// <summary>The <c>Retry-After</c> of a rejection; <see langword="null"/> for a success.</summary>
        public string? RetryAfter { get; set; }

        public HttpStatusCode Status { get; set; } = HttpStatusCode.TooManyRequests;

        public Task Hold { get; set; } = Task.CompletedTask;

        public async Task ArrivedAsync(int calls)
        {
            while (Count < calls)
            {
                await _arrivals.WaitAsync();
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            _arrivals.Release();
            HttpResponseMessage response = new(RetryAfter is null ? HttpStatusCode.OK : Status) { RequestMessage = request };
            if (RetryAfter is { } asked)
            {
                response.Headers.TryAddWithoutValidation("Retry-After", asked);
            }

            await Hold;
            return response;
        }
    }
}
