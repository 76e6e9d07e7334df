using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>Which provider gives a scheme's token, and how its faults are reported.</summary>
public sealed class TokenSourceTests
{
    private const string OfScheme = "GameballOptions.TokenProviders[\"login\"]";
    private const string General = "GameballOptions.TokenProvider";

    private static readonly OperationInfo s_operation = new("op", "GET", "/t");
    private static readonly KeySet s_own = new(new GameballKeys("gb_test_a"), new Dictionary<string, string>());

    [Theory]
    [InlineData(true, OfScheme)]
    [InlineData(false, General)]
    public async Task AProviderWithoutATokenIsNamed(bool byScheme, string setting) =>
        (await Should.ThrowAsync<InvalidOperationException>(Ask(byScheme, () => Task.FromResult<string>(null!))))
        .Message.ShouldBe($"{setting} returned no token for op. Nothing was sent.");

    [Theory]
    [InlineData(true, OfScheme)]
    [InlineData(false, General)]
    public async Task ATokenThatCannotBeSentIsRefusedByItsProvider(bool byScheme, string setting)
    {
        var refused =
            await Should.ThrowAsync<InvalidOperationException>(Ask(byScheme, () => Task.FromResult("to\nken")));
        refused.Message.ShouldStartWith($"{setting} contains a line break at position 3.");
        refused.Message.ShouldEndWith(" Nothing was sent.");
    }

    [Theory]
    [InlineData(true, OfScheme)]
    [InlineData(false, General)]
    public async Task AProvidersOwnCancellationIsItsFailure(bool byScheme, string setting)
    {
        var failed =
            await Should.ThrowAsync<GameballException>(Ask(byScheme, () => Task.FromException<string>(new OperationCanceledException("own"))));
        failed.Message.ShouldContain(setting);
        failed.Kind.ShouldBe(GameballFailureKind.NotSent);
    }

    [Fact]
    public async Task AFailureAfterTheCallersCancellationIsStillAFailure() => await Should.ThrowAsync<GameballException>(
        Ask(true, () => Task.FromException<string>(new InvalidOperationException("broken")), isCancelled: true));

    [Fact]
    public async Task TheCallersCancellationIsNotAFailureOfTheProvider() => await Should.ThrowAsync<OperationCanceledException>(
        Ask(true, () => Task.FromException<string>(new OperationCanceledException("the caller's")), isCancelled: true));

    [Fact]
    public void OnlyBearerSchemesAskAProvider()
    {
        var source = Source(byScheme: true, () => Task.FromResult("token"));
        source.Provides(SecurityScheme.Token("login"), s_own).ShouldBeTrue();
        source.Provides(SecurityScheme.Bearer("login"), s_own).ShouldBeTrue();
        source.Provides(SecurityScheme.Basic("login"), s_own).ShouldBeFalse();
        source.Provides(SecurityScheme.ApiKeyHeader("login", "x"), s_own).ShouldBeFalse();
    }

    private static Task<string> Ask(bool byScheme, Func<Task<string>> give, bool isCancelled = false)
    {
        CancellationToken callers = new(isCancelled);
        return Source(byScheme, give).GetAsync(SecurityScheme.Token("login"), s_own, s_operation, callers, callers).AsTask();
    }

    private static TokenSource Source(bool byScheme, Func<Task<string>> give)
    {
        GameballOptions options = new();
        if (byScheme)
        {
            options.TokenProviders["login"] = (_, _) => give();
        }
        else
        {
            options.TokenProvider = (_, _) => give();
        }

        return new TokenSource(options, new SecretScrubber([]));
    }
}
