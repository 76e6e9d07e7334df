using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>Which setting holds a key, which server is the client's own, and how a missing key is reported.</summary>
public sealed class KeyNamesTests
{
    private static readonly SecurityScheme s_apiKey = SecurityScheme.ApiKeyHeader("apiKey", "ApiKey");
    private static readonly SecurityScheme s_secretKey = SecurityScheme.ApiKeyHeader("secret", "SecretKey");
    private static readonly SecurityScheme s_login = SecurityScheme.Token("login");

    public static TheoryData<SecurityScheme, bool, string> Settings => new()
    {
        { s_apiKey, true, "GameballOptions.ApiKey" },
        { s_apiKey, false, "GameballOptions.Credentials[\"apiKey\"]" },
        { s_secretKey, true, "GameballOptions.SecretKey" },
        { s_secretKey, false, "GameballOptions.Credentials[\"secret\"]" },
        { SecurityScheme.Basic("basic"), true, "GameballOptions.Credentials[\"basic\"]" },
        { SecurityScheme.Bearer("bearer"), true, "GameballOptions.Credentials[\"bearer\"]" },
        { s_login, true, "GameballOptions.TokenProvider or GameballOptions.Credentials[\"login\"]" },
        { s_login, false, "GameballOptions.TokenProviders[\"login\"] or GameballOptions.Credentials[\"login\"]" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void EachSchemeNamesTheSettingThatHoldsItsKey(SecurityScheme scheme, bool isOwn, string setting) =>
        KeyNames.SettingOf(scheme, isOwn).ShouldBe(setting);

    [Fact]
    public void AuthorizationHasNoParameterOfItsOwn()
    {
        SecurityScheme.Bearer("b").ParameterName.ShouldBe("");
        SecurityScheme.Token("t").ParameterName.ShouldBe("");
        SecurityScheme.Basic("u").ParameterName.ShouldBe("");
        KeyNames.SecretKeyScheme.Key.ShouldBe("secretKey");
        KeyNames.SecretKeyScheme.ParameterName.ShouldBe("secretkey");
    }

    /// <summary>The document's server, the options' address, the operation's server: whether that is the own server, and whether Gameball's.</summary>
    [Theory]
    [InlineData("https://api.gameball.co", null, null, true, true)]
    [InlineData("https://gameball.co", null, null, true, true)]
    [InlineData("https://API.GAMEBALL.CO/v2", null, null, true, true)]
    [InlineData("https://notgameball.co", null, null, true, false)]
    [InlineData("https://api.gameball.co.example", null, null, true, false)]
    [InlineData("https://partner.example", null, null, true, false)]
    [InlineData("https://api.gameball.co", null, "https://partner.example", false, false)]
    [InlineData(null, "https://mock.example", "https://mock.example/a", true, true)]
    [InlineData(null, "https://mock.example", "https://partner.example", false, false)]
    [InlineData(null, null, "https://partner.example", false, false)]
    [InlineData(null, "relative", "https://partner.example", false, false)]
    public void TheOwnServerIsTheDocumentsElseTheOptions(string? documents, string? chosen, string? named, bool isOwn, bool isGameballs)
    {
        KeyScope scope = new(documents, chosen is null ? null : new Uri(chosen, UriKind.RelativeOrAbsolute));
        OperationInfo operation = new("op", "GET", "/t") { Server = named };
        scope.IsOwn(operation).ShouldBe(isOwn);
        scope.IsGameballs(operation).ShouldBe(isGameballs);
    }

    public static TheoryData<GameballOptions, SecurityScheme[][], string> MissingKeys => new()
    {
        { new(), [[s_apiKey]], "op needs the key of the scheme \"apiKey\" (set GameballOptions.ApiKey). Nothing was sent." },
        {
            new(), [[s_apiKey, s_secretKey], [s_login]],
            "op needs the key of the scheme \"apiKey\" (set GameballOptions.ApiKey) and the key of the scheme \"secret\" "
            + "(set GameballOptions.SecretKey), or the key of the scheme \"login\" (set GameballOptions.TokenProvider or "
            + "GameballOptions.Credentials[\"login\"]). Nothing was sent."
        },
        {
            new() { ApiKey = "gb_test_a", ApiVersion = GameballApiVersion.V4_1 }, [[s_apiKey]],
            "op needs in version 4.1 the key of the scheme \"secretKey\" (set GameballOptions.SecretKey). Nothing was sent."
        },
        {
            new() { ApiKey = "gb_test_a", HighSecurity = true }, [[s_apiKey]],
            "op needs in high security mode the key of the scheme \"secretKey\" (set GameballOptions.SecretKey). Nothing was sent."
        },
    };

    [Theory]
    [MemberData(nameof(MissingKeys))]
    public void AMissingKeyIsNamedWithItsSetting(GameballOptions options, SecurityScheme[][] security, string message)
    {
        KeyRing ring = new(options, null);
        OperationInfo operation = new("op", "GET", "/t") { Security = security };
        KeySet keys = new(new GameballKeys(options.ApiKey, options.SecretKey), new Dictionary<string, string>());
        Should.Throw<InvalidOperationException>(() => Authenticator.Create(options, ring.Tokens).Choose(operation, keys)).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("gb_test_a", null)]
    [InlineData(null, "secret-1")]
    public void KeysComeFromTheOptionsOrTheProvider(string? apiKey, string? secretKey) => Should.Throw<ArgumentException>(() => new KeyRing(
        new() { ApiKey = apiKey, SecretKey = secretKey, KeyProvider = _ => new ValueTask<GameballKeys>(new GameballKeys("k", "s")) }, null))
        .Message.ShouldContain("GameballOptions.KeyProvider");

    [Fact]
    public async Task ACancelledCallSaysThatItWaitedForKeys()
    {
        using CancellationTokenSource callers = new();
        TaskCompletionSource<GameballKeys> never = new();
        KeyRing ring = new(new() { KeyProvider = _ => new ValueTask<GameballKeys>(never.Task) }, null);
        var asked = ring.CurrentAsync(new("op", "GET", "/t"), null, TimeSpan.FromDays(1), callers.Token).AsTask();
        await callers.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        cancelled.Message.ShouldBe("op was cancelled while it waited for GameballOptions.KeyProvider.");
        cancelled.CancellationToken.ShouldBe(callers.Token);
    }
}
