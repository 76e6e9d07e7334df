using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class LostResponseTests
{
    [Fact]
    public async Task ARefusedConnectionSendsNothing()
    {
        Uri closed;
        await using (var server = await LoopbackServer.StartAsync(200, "7"))
        {
            closed = server.Address;
        }

        foreach (var request in new[] { Calls.OrderRequest(), Calls.CustomerRequest() })
        {
            var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(closed, request));

            error.Kind.ShouldBe(GameballFailureKind.NotSent);
            error.StatusCode.ShouldBeNull();
            error.Message.ShouldContain("Nothing was sent");
        }
    }

    [Fact]
    public async Task AConnectionThatBreaksBeforeTheResponseLosesIt()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.InnerException.ShouldBeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task ATruncatedResponseIsLost()
    {
        using HttpClient http = new(new BreakingResponse(HttpStatusCode.OK));

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATimeoutDiffersFromACancelledCall(bool afterHeaders)
    {
        FakeTimeProvider time = new();
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await HangAsync(arrived, afterHeaders);
        var options = Calls.Options(server.Address);
        options.TimeProvider = time;
        options.Timeout = TimeSpan.FromSeconds(30);
        using GameballConnection connection = new(options, null);

        var call = connection.SendAsync(Calls.OrderRequest(), JsonTypes.Int64, CancellationToken.None);
        await arrived.Task;
        time.Advance(TimeSpan.FromSeconds(29));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        var error = await Should.ThrowAsync<GameballException>(() => call);
        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        const string Reason = "trackOrder timed out: GameballOptions.Timeout is 00:00:30, unless the HttpClient has a shorter timeout of its own.";
        error.InnerException.ShouldBeOfType<TimeoutException>().Message.ShouldBe(Reason);
        error.Message.ShouldBe(Reason + " The server may have applied it.");
    }

    [Fact]
    public async Task ATimeoutBeforeTheConnectionSendsNothing()
    {
        using HttpClient never = new(new NeverConnects()) { Timeout = Timeout.InfiniteTimeSpan };
        FakeTimeProvider time = new();
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = time;
        using GameballConnection connection = new(options, null, never);

        var call = connection.SendAsync(Calls.OrderRequest(), CancellationToken.None);
        time.Advance(options.Timeout);

        (await Should.ThrowAsync<GameballException>(() => call)).Kind.ShouldBe(GameballFailureKind.NotSent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACancelledCallIsCancelled(bool afterHeaders)
    {
        using CancellationTokenSource stop = new();
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await HangAsync(arrived, afterHeaders);

        var call = Calls.SendAsync(server.Address, stop: stop.Token);
        await arrived.Task;
        await stop.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        error.CancellationToken.ShouldBe(stop.Token);
        error.Message.ShouldBe("trackOrder was cancelled; the server may have applied it.");
    }

    [Theory]
    [InlineData(false, "failed: odd")]
    [InlineData(true, "timed out: GameballOptions.Timeout is 00:01:40, unless the HttpClient has a shorter timeout of its own")]
    public async Task AStreamThatBreaksWithAnyExceptionMayHaveBeenApplied(bool timesOut, string problem)
    {
        var error = await Should.ThrowAsync<GameballTransportException>(() => StreamAsync(
            () => timesOut ? new OperationCanceledException() : new InvalidOperationException("odd"), CancellationToken.None));

        error.MayHaveBeenApplied.ShouldBeTrue();
        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.Message.ShouldBe($"trackOrder {problem}. The server may have applied it.");
    }

    [Fact]
    public async Task AStreamWhoseReadingIsCancelledMayHaveBeenApplied()
    {
        using CancellationTokenSource stop = new();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StreamAsync(
            () =>
            {
                stop.Cancel();
                return new OperationCanceledException();
            },
            stop.Token));

        error.CancellationToken.ShouldBe(stop.Token);
        error.Message.ShouldBe("trackOrder was cancelled; the server may have applied it.");
    }

    private static async Task StreamAsync(Func<Exception> thrown, CancellationToken stop)
    {
        using HttpClient http = new(new FaultyNetwork(FaultPoint.Reading, thrown, int.MaxValue));
        using GameballConnection connection = new(Calls.Options(Calls.Elsewhere), null, http);
        await foreach (var _ in connection.StreamAsync(Calls.OrderRequest(), JsonTypes.Int64, stop))
        {
        }
    }

    private static Task<LoopbackServer> HangAsync(TaskCompletionSource arrived, bool afterHeaders) =>
        LoopbackServer.StartAsync(context => HangAsync(context, arrived, afterHeaders));

    private static async Task HangAsync(HttpContext context, TaskCompletionSource arrived, bool afterHeaders)
    {
        if (afterHeaders)
        {
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
        }

        arrived.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private sealed class NeverConnects : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
