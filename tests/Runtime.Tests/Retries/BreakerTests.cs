using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Retries;

public sealed class BreakerTests
{
    // The time is advanced by hand, because the breaker runs on other threads, which automatic time would overtake.
    private readonly FakeTimeProvider _time = new();
    private ScriptedServer _server = null!;
    private bool _hasToken;

    [Fact]
    public Task TheCircuitOpensForAFailingServer() => RunAsync(Script("500", 20), async connection =>
    {
        await FailAsync(connection, 20);

        var error = await Should.ThrowAsync<GameballTransportException>(() => SendAsync(connection));
        error.Kind.ShouldBe(GameballFailureKind.NotSent);
        error.Message.ShouldContain("api.example.com");
        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
        error.IsSafeToRetry.ShouldBeTrue();
        _server.Attempts.Count.ShouldBe(20);

        _time.Advance(TimeSpan.FromSeconds(5.1));
        await SendAsync(connection);
    });

    [Theory]
    [InlineData("429")]
    [InlineData("400")]
    [InlineData("401/1000")]
    [InlineData("422/2001")]
    public Task RejectionsAreNotFailuresOfTheServer(string response) => RunAsync(Script(response, 40), async connection =>
    {
        await FailAsync(connection, 40);
        await SendAsync(connection);
    });

    [Theory]
    [InlineData("lost")]
    [InlineData("unsent")]
    [InlineData("503/5003")]
    public Task LostResponsesAndFailedConnectionsAreFailuresOfTheServer(string response) =>
        RunAsync(Script(response, 20), async connection =>
        {
            await FailAsync(connection, 20);
            await Should.ThrowAsync<GameballTransportException>(() => SendAsync(connection));
            _server.Attempts.Count.ShouldBe(20);
        });

    [Fact]
    public Task ASlowOrFailingProviderIsNotAFailureOfTheServer()
    {
        var asked = 0;
        return RunAsync(
            "",
            async connection =>
            {
                await FailAsync(connection, 40);
                _server.Attempts.ShouldBeEmpty();
                await SendAsync(connection);
            },
            options =>
            {
                options.Timeout = TimeSpan.FromSeconds(1);
                options.TokenProvider = (_, _) =>
                {
                    asked++;
                    _time.Advance(TimeSpan.FromSeconds(asked <= 20 ? 0.9 : 0));
                    return asked is > 20 and <= 40 ? throw new HttpRequestException("no token server") : Task.FromResult("token");
                };
            });
    }

    [Fact]
    public Task TheCircuitBreakerCanBeTurnedOff() => RunAsync(
        Script("500", 60),
        async connection =>
        {
            await FailAsync(connection, 60);
            _server.Attempts.Count.ShouldBe(60);
        },
        options => options.Retry.BreakDuration = TimeSpan.Zero);

    private static string Script(string word, int times) => string.Join(' ', Enumerable.Repeat(word, times));

    private async Task FailAsync(GameballConnection connection, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Should.ThrowAsync<GameballException>(() => SendAsync(connection));
        }
    }

    private Task SendAsync(GameballConnection connection)
    {
        ApiRequest request = new(new OperationInfo("op", "POST", "/op")
        {
            Security = _hasToken ? [[SecurityScheme.Token("login")]] : [],
        });
        request.SetBody("o1", JsonTypes.String);
        return connection.SendAsync(request, CancellationToken.None);
    }

    private async Task RunAsync(string script, Func<GameballConnection, Task> work, Action<GameballOptions>? change = null)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.TimeProvider = _time;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        change?.Invoke(options);
        _hasToken = options.TokenProvider is not null;
        _server = new ScriptedServer(_time, script);
        using GameballConnection connection = new(options, null, new HttpClient(_server) { Timeout = Timeout.InfiniteTimeSpan });
        await work(connection);
    }
}
