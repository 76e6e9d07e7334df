using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Retries;

/// <summary>Calls to a server that fails by a script, in virtual time.</summary>
public sealed class RetryTests
{
    private readonly VirtualTime _time = new();
    private ScriptedServer _server = null!;
    private string? _retryAfter;

    [Theory]
    [InlineData(RetrySafety.Safe, "200", 1)]
    [InlineData(RetrySafety.Safe, "500", 2)]
    [InlineData(RetrySafety.Safe, "lost 503 408", 4)]
    [InlineData(RetrySafety.Safe, "hang", 2)]
    [InlineData(RetrySafety.Safe, "429 422/2001 unsent", 4)]
    [InlineData(RetrySafety.Never, "unsent unsent unsent", 4)]
    [InlineData(RetrySafety.Never, "429 429 429", 4)]
    [InlineData(RetrySafety.Never, "422/2001", 2)]
    public void ARetryableFailureIsRetriedUntilSuccess(RetrySafety rule, string script, int attempts)
    {
        Send(Request(rule), script).ShouldBe(7);

        _server.Attempts.Count.ShouldBe(attempts);
        _server.Bodies.ShouldAllBe(body => body == "\"o1\"");
    }

    [Theory]
    [InlineData(RetrySafety.Never, "500", 1, true, false)]
    [InlineData(RetrySafety.Never, "lost", 1, true, false)]
    [InlineData(RetrySafety.Never, "429 lost", 2, true, false)]
    [InlineData(RetrySafety.Never, "hang", 1, true, false)]
    [InlineData(RetrySafety.Never, "400", 1, false, true)]
    [InlineData(RetrySafety.Never, "unsent unsent unsent unsent", 4, false, true)]
    [InlineData(RetrySafety.Never, "429 429 429 429", 4, false, true)]
    [InlineData(RetrySafety.Caller, "lost", 1, true, false)]
    [InlineData(RetrySafety.Safe, "500 500 500 500", 4, true, true)]
    [InlineData(RetrySafety.Safe, "501", 1, false, true)]
    [InlineData(RetrySafety.Safe, "401", 1, false, true)]
    [InlineData(RetrySafety.Safe, "422/9004", 1, false, true)]
    [InlineData(RetrySafety.Safe, "lost 422/9003", 2, true, true)]
    [InlineData(RetrySafety.Safe, "lost 400", 2, true, true)]
    public void AFailureThatCannotBeRetriedIsReported(RetrySafety rule, string script, int attempts, bool mayHaveBeenApplied, bool isSafe)
    {
        var error = Should.Throw<GameballException>(() => Send(Request(rule), script));

        error.Attempts.ShouldBe(attempts);
        _server.Attempts.Count.ShouldBe(attempts);
        error.MayHaveBeenApplied.ShouldBe(mayHaveBeenApplied);
        error.IsSafeToRetry.ShouldBe(isSafe);
        error.Message.Contains("Attempts: ").ShouldBe(attempts > 1);
    }

    [Fact]
    public void ADuplicateOfTheCallItselfIsASuccessIfNoResponseIsNeeded()
    {
        _time.Run(async () =>
        {
            using var connection = Connect("lost 422/9004");
            await connection.SendAsync(Request(RetrySafety.Safe), CancellationToken.None);
            return true;
        }).ShouldBeTrue();

        var error = Should.Throw<GameballConflictException>(() => Send(Request(RetrySafety.Safe), "500 422/9004"));
        error.WasAppliedBefore.ShouldBeTrue();
        error.MayHaveBeenApplied.ShouldBeTrue();
        error.Code.ShouldBe(GameballErrorCode.TransactionIdExists);
        error.OperationId.ShouldBe("op");
        error.Attempts.ShouldBe(2);
    }

    [Fact]
    public void ALostResponseIsRememberedAfterALaterUnsentAttempt()
    {
        var error = Should.Throw<GameballTransportException>(
            () => Send(Request(RetrySafety.Safe), "lost unsent unsent unsent"));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.Message.ShouldContain("earlier attempt");
        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public void WaitsGrowWithJitter()
    {
        Send(Request(RetrySafety.Safe), "500 500 500");

        double[] waits = [.. _server.Attempts.Zip(_server.Attempts.Skip(1), (one, next) => (next - one).TotalSeconds)];
        waits[0].ShouldBeInRange(0.5, 1.5);
        waits[1].ShouldBeInRange(0.5, Math.Max(0.5, waits[0] * 3));
        waits[2].ShouldBeInRange(0.5, Math.Max(0.5, waits[1] * 3));
    }

    [Theory]
    [InlineData("429", "20", 20)]
    [InlineData("503", "20", 20)]
    [InlineData("503", "Tue, 01 Jan 2030 00:00:30 GMT", 30)]
    public void TheServersRetryAfterIsUsed(string script, string retryAfter, double seconds)
    {
        _retryAfter = retryAfter;

        Send(Request(RetrySafety.Safe), script);

        _server.Attempts[1].TotalSeconds.ShouldBe(seconds, 0.001);
    }

    [Theory]
    [InlineData("500", 500.0, 1)]
    [InlineData("Mon, 01 Jan 2029 00:00:00 GMT", 0.0, 4)]
    [InlineData("Tue, 01 Jan 2030 00:00:00 GMT", 0.0, 4)]
    [InlineData("soon", null, 4)]
    public void AWaitThatWouldOutlastTheCallDoesNotBegin(string retryAfter, double? read, int attempts)
    {
        _retryAfter = retryAfter;

        var error = Should.Throw<GameballRateLimitedException>(
            () => Send(Request(RetrySafety.Safe), "429 429 429 429"));

        (error.RetryAfter?.TotalSeconds).ShouldBe(read);
        _time.Now.ShouldBeLessThan(TimeSpan.FromSeconds(100));
        _server.Attempts.Count.ShouldBe(attempts);
    }

    [Fact]
    public void TheCallsTimeIsNeverExceeded()
    {
        var error = Should.Throw<GameballTransportException>(
            () => Send(Request(RetrySafety.Safe), "hang hang hang hang hang", options => options.Retry.MaxDelay = TimeSpan.FromSeconds(1)));

        _time.Now.ShouldBe(TimeSpan.FromSeconds(100));
        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.Attempts.ShouldBe(4);
    }

    [Fact]
    public void AWaitEndsWhenTheCallerCancels()
    {
        using CancellationTokenSource stop = new();
        _time.At(0.1, stop.Cancel);

        var error = Should.Throw<OperationCanceledException>(
            () => Send(Request(RetrySafety.Safe), "500", stop: stop.Token));

        error.CancellationToken.ShouldBe(stop.Token);
        _time.Now.ShouldBe(TimeSpan.FromSeconds(0.1));
    }

    [Theory]
    [InlineData(true, "500 500", 3)]
    [InlineData(false, "unsent", 2)]
    public void AFileIsSentAgainIfItsStreamCanSeek(bool canSeek, string script, int attempts)
    {
        Send(FileRequest(canSeek), script).ShouldBe(7);

        _server.Attempts.Count.ShouldBe(attempts);
        _server.Bodies.ShouldAllBe(body => body == "content");
    }

    [Theory]
    [InlineData("500")]
    [InlineData("429")]
    public void AStreamThatCannotSeekIsSentOnce(string script)
    {
        Should.Throw<GameballException>(() => Send(FileRequest(canSeek: false), script)).Attempts.ShouldBe(1);
    }

    [Fact]
    public void AnAttemptThatTimesOutNamesItsOption()
    {
        var error = Should.Throw<GameballTransportException>(() => Send(FileRequest(canSeek: false), "hang"));

        error.Message.ShouldBe(
            "op timed out: GameballRetryOptions.AttemptTimeout is 00:00:30, unless the HttpClient has a shorter timeout of its own. "
            + "The server may have applied it.");
        _time.Now.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void TheCallerDecidesIfTheEffectOfADuplicateIsUndocumented()
    {
        Send(Request(RetrySafety.Caller), "lost", options => options.Retry.RetryWhenSafetyUnknown = true).ShouldBe(7);
    }

    [Fact]
    public void AnAttemptThatCannotBeRetriedHasTheWholeTime()
    {
        Should.Throw<GameballTransportException>(() => Send(Request(RetrySafety.Never), "hang")).Message.ShouldContain("GameballOptions.Timeout");
        _time.Now.ShouldBe(TimeSpan.FromSeconds(100));
    }

    private long Send(ApiRequest request, string script, Action<GameballOptions>? change = null, CancellationToken stop = default) =>
        _time.Run(async () =>
        {
            using var connection = Connect(script, change);
            return await connection.SendAsync(request, JsonTypes.Int64, stop);
        });

    private GameballConnection Connect(string script, Action<GameballOptions>? change = null)
    {
        GameballOptions options = new() { TimeProvider = _time, BaseAddress = Calls.Elsewhere };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        change?.Invoke(options);
        _server = new ScriptedServer(_time, script) { RetryAfter = _retryAfter };
        return new GameballConnection(options, null, new HttpClient(_server) { Timeout = Timeout.InfiniteTimeSpan });
    }

    private static ApiRequest Request(RetrySafety rule)
    {
        ApiRequest request = new(new OperationInfo("op", "POST", "/op") { RetrySafety = rule });
        request.SetBody("o1", JsonTypes.String);
        return request;
    }

    private static ApiRequest FileRequest(bool canSeek)
    {
        MemoryStream stream = new();
        stream.Write("before content"u8);
        stream.Position = "before ".Length;
        ApiRequest request = new(new OperationInfo("op", "PUT", "/op") { RetrySafety = RetrySafety.Safe });
        request.SetFile(new GameballFile(canSeek ? stream : new OneWay(stream)), "text/plain");
        return request;
    }

    private sealed class OneWay(Stream inner) : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer, cancellationToken);

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            inner.CopyToAsync(destination, bufferSize, cancellationToken);
    }
}
