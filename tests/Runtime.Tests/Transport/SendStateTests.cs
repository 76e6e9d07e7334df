using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Faults;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Whether something was sent, where handlers behave in unusual ways.</summary>
public sealed class SendStateTests
{
    private static readonly OperationInfo s_never = new("never", "POST", "/never");

    public static TheoryData<string> Writes => new("body", "nothing", "parts", "no parts");

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task What_was_told_as_not_sent_is_not_sent_later(string body)
    {
        FaultyNetwork network = new(FaultPoint.Before, () => new IOException(), faults: 0);
        WalksAway handler = new(network);

        GameballException error = await FailAsync(handler, Request(body));
        handler.GoesOn.SetResult();

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailure.NotSent, false));
        await Should.ThrowAsync<Exception>(handler.Late);
        network.Ledger.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Headers_that_go_ahead_of_the_body_may_have_left(string body)
    {
        GameballException error = await FailAsync(
            new Throws(request => request.Headers.ExpectContinue = true, new HttpRequestException("reset")), Request(body));

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailure.AnswerLost, true));
    }

    [Fact]
    public async Task Of_a_read_an_unknown_handler_proves_nothing()
    {
        GameballException error = await FailAsync(
            new Throws(_ => { }, new HttpRequestException(HttpRequestError.ConnectionError, "refused")), Calls.CustomerRequest());

        error.Kind.ShouldBe(GameballFailure.AnswerLost);
        error.IsSafeToRepeat.ShouldBeTrue();
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(503, 1)]
    public async Task Behind_the_guard_only_what_was_not_done_passes_again(int status, int passes)
    {
        Counts server = new(status);
        List<DelegatingHandler> handlers = [];
        GameballInjection.Guard(handlers);
        handlers[0].InnerHandler = server;

        GameballException error = await FailAsync(new AsksAgain { InnerHandler = handlers[0] }, Request("body"));

        server.Count.ShouldBe(passes);
        error.MayHaveBeenApplied.ShouldBe(status == 503);
        error.Message.Contains("second time").ShouldBe(status == 503);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_that_are_sent_at_once_are_one(bool isGuarded)
    {
        Counts server = new(503) { Opens = new TaskCompletionSource() };
        List<DelegatingHandler> handlers = [];
        GameballInjection.Guard(handlers);
        handlers[0].InnerHandler = server;

        Task<GameballException> failing = FailAsync(new Hedges { InnerHandler = isGuarded ? handlers[0] : server }, Request("body"));
        server.Opens.SetResult();

        (await failing).MayHaveBeenApplied.ShouldBeTrue();
        server.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_content_in_place_of_ours_proves_nothing()
    {
        GameballException error = await FailAsync(
            new Throws(request => request.Content = new StringContent("another"), new HttpRequestException("reset")), Request("body"));

        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task A_handler_that_writes_the_address_anew_hides_no_repeat()
    {
        Counts server = new(503);

        await FailAsync(new AsksAgain { InnerHandler = new Readdresses { InnerHandler = server } }, Request("body"));

        server.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeat_of_what_may_be_repeated_passes()
    {
        Counts server = new(503);

        await FailAsync(new AsksAgain { InnerHandler = server }, Request("body", new OperationInfo("keyed", "POST", "/keyed") { Repeat = RepeatRule.Safe }));

        server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_was_sent_says_so()
    {
        using CancellationTokenSource stop = new();
        using HttpClient http = new(new Throws(_ => stop.Cancel(), new OperationCanceledException()));

        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Calls.SendAsync(Calls.Elsewhere, Request("body"), http, stop.Token));

        error.CancellationToken.ShouldBe(stop.Token);
        error.Message.ShouldContain("nothing was sent");
    }

    [Fact]
    public async Task A_stream_that_breaks_with_any_exception_may_have_been_acted_on()
    {
        using HttpClient http = new(new FaultyNetwork(FaultPoint.Reading, () => new InvalidOperationException("odd"), int.MaxValue));
        using GameballConnection connection = new(Calls.Options(Calls.Elsewhere), null, http);

        GameballTransportException error = await Should.ThrowAsync<GameballTransportException>(async () =>
        {
            await foreach (long _ in connection.StreamAsync(Request("body"), JsonTypes.Int64, CancellationToken.None))
            {
            }
        });

        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task A_loss_is_not_forgotten_when_the_keys_end()
    {
        int asked = 0;
        GameballOptions options = new()
        {
            BaseAddress = Calls.Elsewhere,
            KeyProvider = _ => new(asked++ == 0 ? new GameballKeys(Calls.ApiKey, Calls.SecretKey) : new GameballKeys(Calls.ApiKey)),
        };
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
        using HttpClient http = new(new FaultyNetwork(FaultPoint.After, () => new IOException("reset"), int.MaxValue));
        using GameballConnection connection = new(options, null, http);
        ApiRequest request = Request("body", new OperationInfo("keyed", "POST", "/keyed") { Repeat = RepeatRule.Safe, Security = Calls.Order.Security });

        GameballException error = await Should.ThrowAsync<GameballException>(() => connection.SendAsync(request, CancellationToken.None));

        (error.Kind, error.MayHaveBeenApplied, error.Attempts).ShouldBe((GameballFailure.AnswerLost, true, 2));
        error.InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    private static async Task<GameballException> FailAsync(HttpMessageHandler handler, ApiRequest request)
    {
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        return await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, request, http));
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

    /// <summary>Gives up waiting, while what it began goes on.</summary>
    private sealed class WalksAway(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public TaskCompletionSource GoesOn { get; } = new();

        public Task Late { get; private set; } = Task.CompletedTask;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Late = SendLaterAsync(request);
            throw new TimeoutException("gave up");
        }

        private async Task SendLaterAsync(HttpRequestMessage request)
        {
            HttpContent? content = request.Content;
            await GoesOn.Task;
            using HttpRequestMessage again = new(request.Method, request.RequestUri) { Content = content };
            await base.SendAsync(again, CancellationToken.None);
        }
    }

    private sealed class Throws(Action<HttpRequestMessage> before, Exception thrown) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            before(request);
            throw thrown;
        }
    }

    private sealed class AsksAgain : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
            return first.IsSuccessStatusCode ? first : await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Sends a second request while the first one is under way.</summary>
    private sealed class Hedges : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Task<HttpResponseMessage> first = base.SendAsync(request, cancellationToken);
            Task<HttpResponseMessage> second = base.SendAsync(request, cancellationToken);
            await Task.WhenAny(Task.WhenAll(first, second));
            return await first;
        }
    }

    /// <summary>As service discovery does.</summary>
    private sealed class Readdresses : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri original = request.RequestUri!;
            request.RequestUri = new Uri(original.AbsoluteUri);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = original;
            }
        }
    }

    private sealed class Counts(int status) : HttpMessageHandler
    {
        public int Count { get; private set; }

        public TaskCompletionSource? Opens { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (Opens?.Task ?? Task.CompletedTask);
            await request.Content!.CopyToAsync(new FaultyNetwork.Wire(), cancellationToken);
            Count++;
            return new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        }
    }
}
