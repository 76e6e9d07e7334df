using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
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
        await using (LoopbackServer server = await LoopbackServer.StartAsync(200, "7"))
        {
            closed = server.Address;
        }

        foreach (ApiRequest request in new[] { Calls.OrderRequest(), Calls.CustomerRequest() })
        {
            GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(closed, request));

            error.Kind.ShouldBe(GameballFailureKind.NotSent);
            error.StatusCode.ShouldBeNull();
            error.Message.ShouldContain("Nothing was sent");
        }
    }

    [Fact]
    public async Task AConnectionThatBreaksBeforeTheResponseLosesIt()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.InnerException.ShouldBeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task ATruncatedResponseIsLost()
    {
        using HttpClient http = new(new BreakingResponse(HttpStatusCode.OK));

        GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

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
        await using LoopbackServer server = await HangAsync(arrived, afterHeaders);
        GameballOptions options = Calls.Options(server.Address);
        options.TimeProvider = time;
        options.Timeout = TimeSpan.FromSeconds(30);
        using GameballConnection connection = new(options, null);

        Task<long> call = connection.SendAsync(Calls.OrderRequest(), JsonTypes.Int64, CancellationToken.None);
        await arrived.Task;
        time.Advance(TimeSpan.FromSeconds(29));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        GameballException error = await Should.ThrowAsync<GameballException>(() => call);
        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.InnerException.ShouldBeOfType<TimeoutException>();
        error.Message.ShouldContain("00:00:30");
        error.Message.ShouldContain("trackOrder");
    }

    [Fact]
    public async Task ATimeoutBeforeTheConnectionSendsNothing()
    {
        using HttpClient never = new(new NeverConnects()) { Timeout = Timeout.InfiniteTimeSpan };
        FakeTimeProvider time = new();
        GameballOptions options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = time;
        using GameballConnection connection = new(options, null, never);

        Task call = connection.SendAsync(Calls.OrderRequest(), CancellationToken.None);
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
        await using LoopbackServer server = await HangAsync(arrived, afterHeaders);

        Task<long> call = Calls.SendAsync(server.Address, stop: stop.Token);
        await arrived.Task;
        await stop.CancelAsync();

        OperationCanceledException error = await Should.ThrowAsync<OperationCanceledException>(() => call);
        error.CancellationToken.ShouldBe(stop.Token);
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
