using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Faults;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Whether something was sent when handlers behave in unusual ways.</summary>
public sealed class SendStateTests
{
    private static readonly OperationInfo s_never = new("never", "POST", "/never");

    public static TheoryData<string> Writes => new("body", "nothing", "parts", "no parts");

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task ARequestReportedAsNotSentIsNotSentLater(string body)
    {
        FaultyNetwork network = new(FaultPoint.Before, () => new IOException(), faults: 0);
        OddHandlers.WalksAway handler = new(network);

        var error = await FailAsync(handler, Request(body));
        handler.GoesOn.SetResult();

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.NotSent, false));
        error.Message.ShouldBe("never failed: gave up. Nothing was sent.");
        await Should.ThrowAsync<Exception>(handler.Late);
        network.Ledger.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task HeadersSentBeforeTheBodyMayHaveBeenSent(string body)
    {
        var error = await FailAsync(
            new OddHandlers.Throws(request => request.Headers.ExpectContinue = true, new HttpRequestException("reset")), Request(body));

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.ResponseLost, true));
        error.Message.ShouldBe("never failed: reset. The server may have applied it.");
    }

    [Fact]
    public async Task ForAReadAnUnknownHandlerProvesNothing()
    {
        var error = await FailAsync(
            new OddHandlers.Throws(_ => { }, new HttpRequestException(HttpRequestError.ConnectionError, "refused")), Calls.CustomerRequest());

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.IsSafeToRetry.ShouldBeTrue();
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(503, 1)]
    public async Task BehindTheGuardOnlyUnappliedRequestsPassAgain(int status, int passes)
    {
        OddHandlers.Counts server = new(status);

        var error = await FailAsync(new OddHandlers.SendsAgain { InnerHandler = Guard(server) }, Request("body"));

        server.Count.ShouldBe(passes);
        error.MayHaveBeenApplied.ShouldBe(status == 503);
        error.Message.Contains("second time").ShouldBe(status == 503);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OfTwoConcurrentSendsOnlyOnePasses(bool isGuarded)
    {
        OddHandlers.Counts server = new(503) { Opens = new TaskCompletionSource() };

        var failing = FailAsync(new OddHandlers.Hedges { InnerHandler = isGuarded ? Guard(server) : server }, Request("body"));
        server.Opens.SetResult();

        (await failing).MayHaveBeenApplied.ShouldBeTrue();
        server.Count.ShouldBe(1);
    }

    /// <summary>The server responded without reading the body, then an outer handler failed.</summary>
    [Theory]
    [InlineData(429, GameballFailureKind.NotSent)]
    [InlineData(503, GameballFailureKind.ResponseLost)]
    public async Task TheGuardSeesAResponseThatAnOuterHandlerDiscards(int status, GameballFailureKind kind)
    {
        var error = await FailAsync(
            new OddHandlers.DiscardsTheResponse { InnerHandler = Guard(new OddHandlers.Counts(status) { ReadsBody = false }) }, Request("body"));

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((kind, kind == GameballFailureKind.ResponseLost));
    }

    [Fact]
    public async Task ARequestThatIsNotOfTheClientPassesTheGuard()
    {
        using HttpClient http = new(Guard(new OddHandlers.Counts(503)));

        using var response = await http.PostAsync(Calls.Elsewhere, new StringContent("own"));

        ((int)response.StatusCode).ShouldBe(503);
    }

    [Fact]
    public async Task ASubstitutedContentProvesNothing()
    {
        var error = await FailAsync(
            new OddHandlers.Throws(request => request.Content = new StringContent("another"), new HttpRequestException("reset")), Request("body"));

        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task AHandlerThatRewritesTheAddressDoesNotHideASecondSend()
    {
        OddHandlers.Counts server = new(503);

        await FailAsync(new OddHandlers.SendsAgain { InnerHandler = new OddHandlers.Readdresses { InnerHandler = server } }, Request("body"));

        server.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OnlyThePrimaryHandlerMayWriteABodyAgain(bool isOwnHandler)
    {
        SendState state = new("never", new AttemptTime(TimeSpan.FromMinutes(1), IsWhole: true), isOnce: true, TimeProvider.System);
        using AttemptMessage message = new(HttpMethod.Post, state) { RequestUri = Calls.Elsewhere };
        state.Dispatch(message, isOwnHandler);
        state.Write(new FaultyNetwork.Wire());

        var error = Record.Exception(() => state.Write(new FaultyNetwork.Wire()));

        (error is SendBlockedException).ShouldBe(!isOwnHandler);
    }

    [Fact]
    public async Task ASecondSendOfARetryableOperationPasses()
    {
        OddHandlers.Counts server = new(503);

        OperationInfo keyed = new("keyed", "POST", "/keyed") { RetrySafety = RetrySafety.Safe };
        await FailAsync(new OddHandlers.SendsAgain { InnerHandler = server }, Request("body", keyed));

        server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ACallCancelledBeforeItWasSentReportsThat()
    {
        using CancellationTokenSource stop = new();
        using HttpClient http = new(new OddHandlers.Throws(_ => stop.Cancel(), new OperationCanceledException()));

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Calls.SendAsync(Calls.Elsewhere, Request("body"), http, stop.Token));

        error.CancellationToken.ShouldBe(stop.Token);
        error.Message.ShouldContain("nothing was sent");
    }

    [Fact]
    public async Task AfterALostResponseACancelledCallDoesNotClaimThatNothingWasSent()
    {
        using CancellationTokenSource stop = new();
        var attempts = 0;
        using HttpClient http = new(new OddHandlers.Throws(
            request => _ = attempts++ == 0 ? request.Content!.CopyToAsync(new FaultyNetwork.Wire()) : stop.CancelAsync(),
            new OperationCanceledException()));
        GameballOptions options = new() { BaseAddress = Calls.Elsewhere };
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
        using GameballConnection connection = new(options, null, http);
        OperationInfo keyed = new("keyed", "POST", "/keyed") { RetrySafety = RetrySafety.Safe };

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.SendAsync(Request("body", keyed), stop.Token));

        error.Message.ShouldContain("may have applied it");
        attempts.ShouldBe(2);
    }

    [Fact]
    public async Task ACallCancelledWhileItIsPreparedReportsThatNothingWasSent()
    {
        using CancellationTokenSource stop = new();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendWithTokenAsync(
            async _ =>
            {
                await stop.CancelAsync();
                throw new OperationCanceledException();
            },
            stop.Token));

        error.CancellationToken.ShouldBe(stop.Token);
        error.Message.ShouldBe("op was cancelled; nothing was sent.");
    }

    [Fact]
    public async Task AFailureOfThePreparationIsPassedOnUnchanged()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => SendWithTokenAsync(_ => Task.FromResult<string>(null!), default));

        error.Message.ShouldBe("GameballOptions.TokenProvider returned no token for op. Nothing was sent.");
    }

    [Fact]
    public async Task ALostResponseIsRememberedWhenTheKeysFail()
    {
        var asked = 0;
        GameballOptions options = new()
        {
            BaseAddress = Calls.Elsewhere,
            KeyProvider = _ => new(asked++ == 0 ? new GameballKeys(Calls.ApiKey, Calls.SecretKey) : new GameballKeys(Calls.ApiKey)),
        };
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
        using HttpClient http = new(new FaultyNetwork(FaultPoint.After, () => new IOException("reset"), int.MaxValue));
        using GameballConnection connection = new(options, null, http);
        OperationInfo keyed = new("keyed", "POST", "/keyed") { RetrySafety = RetrySafety.Safe, Security = Calls.Order.Security };
        var request = Request("body", keyed);

        var error = await Should.ThrowAsync<GameballException>(() => connection.SendAsync(request, CancellationToken.None));

        (error.Kind, error.MayHaveBeenApplied, error.Attempts).ShouldBe((GameballFailureKind.ResponseLost, true, 2));
        error.InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    private static async Task<GameballException> FailAsync(HttpMessageHandler handler, ApiRequest request)
    {
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        return await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, request, http));
    }

    private static DelegatingHandler Guard(HttpMessageHandler network)
    {
        List<DelegatingHandler> handlers = [];
        GameballInjection.Guard(handlers);
        handlers[0].InnerHandler = network;
        return handlers[0];
    }

    private static async Task SendWithTokenAsync(Func<GameballTokenRequest, Task<string>> provider, CancellationToken stop)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.TokenProvider = (asked, _) => provider(asked);
        using GameballConnection connection = new(options, null, new HttpClient(new OddHandlers.Counts(200)));
        await connection.SendAsync(new ApiRequest(new OperationInfo("op", "POST", "/op") { Security = [[SecurityScheme.Token("login")]] }), stop);
    }

    private static ApiRequest Request(string body, OperationInfo? operation = null)
    {
        ApiRequest request = new(operation ?? s_never);
        switch (body)
        {
            case "body":
                request.SetBody("o1", JsonTypes.String);
                break;
            case "parts" or "no parts":
                request.StartParts("multipart/form-data");
                request.AddPart("name", body == "parts" ? "value" : null, JsonTypes.String);
                break;
        }

        return request;
    }
}
