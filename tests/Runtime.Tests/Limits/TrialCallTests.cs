using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>A trial call within a long pause that gets no response is inconclusive.</summary>
public sealed class TrialCallTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Silent _server = new();
    private readonly GameballRateLimiter _limiter;
    private readonly GameballConnection _connection;
    private bool _hasToken = true;

    public TrialCallTests()
    {
        _limiter = new GameballRateLimiter(30, 360, timeProvider: _time);
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = _time;
        options.Timeout = TimeSpan.FromHours(1);
        options.TokenProvider = (_, _) => _hasToken ? Task.FromResult("token") : throw new InvalidOperationException("not signed in");
        options.Limits.Limiter = PartitionedRateLimiter.Create<GameballRateLimitRequest, int>(_ => RateLimitPartition.Get(0, _ => _limiter));
        _connection = new GameballConnection(options, null, new HttpClient(_server) { Timeout = Timeout.InfiniteTimeSpan });
        _limiter.ReportRefusal(TimeSpan.FromSeconds(412_000));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ATrialCallDoesNotEndAnotherPause(bool hasToken)
    {
        _hasToken = hasToken;
        using CancellationTokenSource stop = new();
        var trial = SendAsync(stop.Token);
        Task[] others = [.. Enumerable.Range(0, 5).Select(_ => SendAsync(CancellationToken.None))];

        _time.Advance(TimeSpan.FromSeconds(60));
        if (hasToken)
        {
            await _server.Arrived;
            await stop.CancelAsync();
        }

        await Should.ThrowAsync<Exception>(() => trial);

        _limiter.GetStatistics().CurrentQueuedCount.ShouldBe(5);
        others.ShouldAllBe(task => !task.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(60));
        _limiter.GetStatistics().CurrentQueuedCount.ShouldBe(4);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _limiter.Dispose();
    }

    private Task SendAsync(CancellationToken stop) => _connection.SendAsync(
        new ApiRequest(new OperationInfo("op", "POST", "/op") { Security = [[SecurityScheme.Token("login")]] }), stop);

    /// <summary>A server that accepts each call and never responds.</summary>
    private sealed class Silent : HttpMessageHandler
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Arrived => _arrived.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _arrived.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            throw new InvalidOperationException("The wait has no other end.");
        }
    }
}
