using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>Keys of a provider, and the secret key everywhere.</summary>
public sealed class RotationTests
{
    [Fact]
    public async Task KeysAreReplacedWhileTheClientIsInUse()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        GameballKeys keys = new("a1", "s1");
        using var connection = Connect(server, () => keys);
        await SendAsync(connection);
        keys = new GameballKeys("a2", "s2");
        await SendAsync(connection);

        server.Seen.Select(seen => seen.Headers["apikey"] + seen.Headers["secretkey"]).ShouldBe(["a1s1", "a2s2"]);
    }

    [Fact]
    public async Task ARetryUsesTheCurrentKeys()
    {
        var asked = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers["apikey"] == "a1" ? 500 : 200;
            return context.Response.WriteAsync("7");
        });
        using var connection = Connect(
            server, () => new GameballKeys("a" + ++asked, "s"), options => options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero);
        await connection.SendAsync(Calls.CustomerRequest(), CancellationToken.None);

        server.Seen.Select(seen => seen.Headers["apikey"]).ShouldBe(["a1", "a2"]);
    }

    [Fact]
    public async Task AFailingProviderSendsNothing()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        using var broken = Connect(server, () => throw new TimeoutException("the vault is shut"), One);
        using var none = Connect(server, () => null!, One);
        using var blank = Connect(server, () => new GameballKeys("CANARY\n"), One);
        using var half = Connect(server, () => new GameballKeys("a"), One);

        var error = await Should.ThrowAsync<GameballException>(() => SendAsync(broken));
        error.Kind.ShouldBe(GameballFailureKind.NotSent);
        error.Message.ShouldContain("the vault is shut");
        foreach (var connection in new[] { none, blank, half })
        {
            var unusable = await Should.ThrowAsync<InvalidOperationException>(() => SendAsync(connection));
            unusable.Message.ShouldContain("trackOrder");
            unusable.ToString().ShouldNotContain("CANARY");
        }

        server.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AHangingProviderTimesOutWithTheCall(bool looksAtToken)
    {
        FakeTimeProvider time = new();
        using GameballConnection connection = new(
            new GameballOptions { BaseAddress = Calls.Elsewhere, TimeProvider = time, KeyProvider = stop => Never(looksAtToken ? stop : default) },
            null);
        var call = SendAsync(connection);
        using CancellationTokenSource callerToken = new();
        var cancelled = connection.SendAsync(Calls.OrderRequest(), callerToken.Token);

        await callerToken.CancelAsync();
        (await Should.ThrowAsync<OperationCanceledException>(() => cancelled)).CancellationToken.ShouldBe(callerToken.Token);
        call.IsCompleted.ShouldBeFalse();
        time.Advance(new GameballOptions().Timeout);

        var error = await Should.ThrowAsync<GameballException>(() => call);
        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.NotSent, false));
        error.InnerException.ShouldBeOfType<TimeoutException>();
        error.Message.ShouldContain("GameballOptions.KeyProvider");

        static async ValueTask<GameballKeys> Never(CancellationToken stop)
        {
            await new TaskCompletionSource().Task.WaitAsync(stop);
            return null!;
        }
    }

    [Fact]
    public async Task AProvidersTimeoutKeepsAnEarlierLostResponse()
    {
        var asked = 0;
        GameballOptions options = new()
        {
            BaseAddress = Calls.Elsewhere,
            KeyProvider = _ => asked++ == 0 ? new(new GameballKeys(Calls.ApiKey, Calls.SecretKey)) : throw new TaskCanceledException("vault"),
        };
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
        using HttpClient http = new(new Faults.FaultyNetwork(Faults.FaultPoint.After, () => new System.IO.IOException("reset"), int.MaxValue));
        using GameballConnection connection = new(options, null, http);
        ApiRequest request = new(new("keyed", "POST", "/keyed") { RetrySafety = RetrySafety.Safe, Security = Calls.Order.Security });
        request.SetBody("o1", JsonTypes.String);

        var error = await Should.ThrowAsync<GameballException>(() => connection.SendAsync(request, default));

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.ResponseLost, true));
        error.Message.ShouldContain("vault");
    }

    [Fact]
    public async Task KeysOfAProviderAppearInNoOutput()
    {
        await using var server = await LoopbackServer.StartAsync(400, "old_CANARY new_CANARY secret_CANARY");
        GameballKeys keys = new("old_CANARY", "secret_CANARY");
        using var connection = Connect(server, () => keys);
        await Should.ThrowAsync<GameballException>(() => SendAsync(connection));
        keys = new GameballKeys("new_CANARY", "secret_CANARY");

        var error = await Should.ThrowAsync<GameballException>(() => SendAsync(connection));

        error.ResponseBody.ShouldBe("*** *** ***");
        keys.ToString().ShouldBe("GameballKeys { ApiKey = ***, SecretKey = *** }");
    }

    [Fact]
    public void KeysHaveOneSource() => Should.Throw<ArgumentException>(() =>
            new GameballConnection(new GameballOptions { ApiKey = "a", KeyProvider = _ => new(new GameballKeys("b")) }, "https://a.example"))
        .Message.ShouldContain("GameballOptions.KeyProvider");

    [Fact]
    public async Task HighSecuritySendsTheSecretKeyEverywhere()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        var options = Calls.Options(server.Address);
        options.HighSecurity = true;
        using GameballConnection connection = new(options, null);
        await connection.SendAsync(Calls.CustomerRequest(), CancellationToken.None);
        options.SecretKey = null;
        using GameballConnection without = new(options, null);

        server.Seen[0].Headers["secretkey"].ShouldBe(Calls.SecretKey);
        var error = await Should.ThrowAsync<InvalidOperationException>(
            () => without.SendAsync(Calls.CustomerRequest(), CancellationToken.None));
        error.Message.ShouldContain("getCustomer needs in high security mode");
        error.Message.ShouldContain("GameballOptions.SecretKey");
        server.Seen.Count.ShouldBe(1);
    }

    private static Task SendAsync(GameballConnection connection) => connection.SendAsync(Calls.OrderRequest(), CancellationToken.None);

    private static void One(GameballOptions options) => options.Retry.MaxAttempts = 1;

    private static GameballConnection Connect(LoopbackServer server, Func<GameballKeys> provider, Action<GameballOptions>? change = null)
    {
        GameballOptions options = new() { BaseAddress = server.Address, KeyProvider = _ => new ValueTask<GameballKeys>(provider()) };
        change?.Invoke(options);
        return new GameballConnection(options, null);
    }
}
