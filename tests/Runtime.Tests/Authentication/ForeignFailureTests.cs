using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Retries;
using Gameball.Runtime.Tests.Transport;
using Polly.CircuitBreaker;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>A provider or a limiter makes its own calls: their failures are not responses to the outer call.</summary>
public sealed class ForeignFailureTests
{
    private readonly VirtualTime _time = new();

    public static TheoryData<string> Foreign => new("refused", "keys", "throttled", "large", "lost", "left", "unreadable", "unsent");

    [Theory]
    [MemberData(nameof(Foreign))]
    public void AnotherCallsFailureIsNotAResponseToThisCall(string kind)
    {
        var other = Create(kind);
        ScriptedServer server = new(_time, "");
        var asked = 0;
        using var connection = Connect(server, options => options.TokenProvider =
            (_, _) => asked++ == 0 ? throw other : Task.FromResult("token"));

        var error = Fail(connection);
        Send(connection);

        (error.Kind, error.MayHaveBeenApplied, error.IsSafeToRetry, error.Attempts).ShouldBe((GameballFailureKind.NotSent, false, true, 1));
        (error.StatusCode, error.Code, error.RetryAfter).ShouldBe((null, null, null));
        error.InnerException.ShouldBe(other);
        error.Message.ShouldContain("GameballOptions.TokenProvider failed");
        server.Attempts.ShouldHaveSingleItem().ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void ALimitersFailureIsNotAResponseToThisCall(string kind)
    {
        ScriptedServer server = new(_time, "");
        using var connection = Connect(server, options => options.Limits.Limiter = Throws(Create(kind)));

        var error = Fail(connection);

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.NotSent, false));
        server.Attempts.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void AnImportResolvesNoRowByItAndResubmits(string kind)
    {
        ScriptedServer server = new(_time, "400/3000");
        var asked = 0;
        using var connection = Connect(server, options => options.TokenProvider =
            (_, _) => asked++ < 2 ? throw Create(kind) : Task.FromResult("token"));
        BatchOperation<string> operation = new(connection, () => new BatchInfo<string>
        {
            Name = "rows",
            Create = Operation("create"),
            Status = new OperationInfo("status", "GET", "/batch/{jobId}"),
            Items = "rows",
            MaxItems = 3,
            Row = JsonTypes.String,
        });

        var report = _time.Run(() => operation.ImportAsync(["a"]));

        (report.Failed, report.Unknown, report.NotSucceeded[0].Code).ShouldBe((1, 0, "3000"));
        (server.Attempts.Count, asked).ShouldBe((1, 3));
    }

    [Fact]
    public void AnOpenCircuitOfAProviderShowsNoKey()
    {
        ScriptedServer server = new(_time, "");
        using var connection = Connect(server, options =>
            options.Limits.Limiter = Throws(new BrokenCircuitException("open", new HttpRequestException("bad key " + Calls.ApiKey))));

        Fail(connection).ToString().ShouldNotContain("CANARY");
    }

    private static GameballException Create(string kind) => kind switch
    {
        "refused" => new GameballException(GameballFailureKind.Refused, kind) { StatusCode = HttpStatusCode.BadRequest },
        "keys" => new GameballException(GameballFailureKind.Refused, kind) { StatusCode = HttpStatusCode.Unauthorized },
        "throttled" => new GameballRateLimitedException(GameballFailureKind.Refused, kind)
        {
            StatusCode = HttpStatusCode.TooManyRequests,
            RetryAfter = TimeSpan.FromSeconds(9),
        },
        "large" => new GameballException(GameballFailureKind.Refused, kind) { StatusCode = HttpStatusCode.RequestEntityTooLarge },
        "lost" => new GameballTransportException(GameballFailureKind.ResponseLost, kind),
        "left" => new GameballTransportException(GameballFailureKind.ResponseLost, kind) { IsFinal = true, KeysLeaked = true },
        "unreadable" => new GameballInvalidResponseException(kind),
        _ => new GameballTransportException(GameballFailureKind.NotSent, kind),
    };

    private static OperationInfo Operation(string id) => new(id, "POST", "/op")
    {
        Security = [[SecurityScheme.Token("login")]],
        Limit = new LimitInfo("op", 30, 360),
    };

    private static PartitionedRateLimiter<GameballRateLimitRequest> Throws(Exception error) =>
        PartitionedRateLimiter.Create<GameballRateLimitRequest, int>(_ => throw error);

    private GameballConnection Connect(ScriptedServer server, Action<GameballOptions> change)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = _time;
        options.Retry.MaxAttempts = 3;
        options.TokenProvider = static (_, _) => Task.FromResult("token");
        change(options);
        return new GameballConnection(options, null, new HttpClient(server) { Timeout = Timeout.InfiniteTimeSpan });
    }

    private GameballException Fail(GameballConnection connection) => Should.Throw<GameballException>(() => Send(connection));

    private void Send(GameballConnection connection) => _time.Run(async () =>
    {
        await connection.SendAsync(new ApiRequest(Operation("op")), CancellationToken.None);
        return 0;
    });
}
