using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

public sealed class TokenTests
{
    private static readonly OperationInfo s_operation = new("op", "GET", "/t") { Security = [[SecurityScheme.Token("login")]] };

    [Fact]
    public async Task ATokenIsRequestedForEachRequest()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        List<string> asked = [];
        using var connection = Connect(server, async (request, stop) =>
        {
            await Task.Yield();
            asked.Add(request.Scheme + " " + request.OperationId);
            return "token-" + asked.Count;
        });
        await connection.SendAsync(new ApiRequest(s_operation), default);
        await connection.SendAsync(new ApiRequest(s_operation), default);

        asked.ShouldBe(["login op", "login op"]);
        server.Seen.Select(seen => seen.Headers["Authorization"]).ShouldBe(["Bearer token-1", "Bearer token-2"]);
    }

    [Fact]
    public async Task TheProviderReceivesTheOperationsScopes()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        List<string> asked = [];
        using var connection = Connect(server, (request, _) =>
        {
            asked.Add(string.Join(" ", request.Scopes));
            return Task.FromResult("token");
        });
        OperationInfo scoped = new("op", "GET", "/t") { Security = [[SecurityScheme.Token("login").For("read", "write")]] };
        await connection.SendAsync(new ApiRequest(scoped), default);
        await connection.SendAsync(new ApiRequest(s_operation), default);

        asked.ShouldBe(["read write", ""]);
    }

    [Fact]
    public async Task AFixedTokenHasPriorityOverTheProvider()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        GameballOptions options = new() { BaseAddress = server.Address, TokenProvider = (_, _) => throw new InvalidOperationException() };
        options.Credentials["login"] = "fixed";
        using GameballConnection connection = new(options, null);
        await connection.SendAsync(new ApiRequest(s_operation), default);
        server.Seen[0].Headers["Authorization"].ShouldBe("Bearer fixed");
    }

    [Fact]
    public async Task WithoutATokenNothingIsSent()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        using var none = Connect(server, null);
        (await Should.ThrowAsync<InvalidOperationException>(none.SendAsync(new ApiRequest(s_operation), default)))
            .Message.ShouldContain("GameballOptions.TokenProvider");
        using var bad = Connect(server, (_, _) => Task.FromResult("line\nbreak"));
        (await Should.ThrowAsync<InvalidOperationException>(bad.SendAsync(new ApiRequest(s_operation), default)))
            .Message.ShouldNotContain("break\"");
        using var empty = Connect(server, (_, _) => Task.FromResult<string>(null!));
        await Should.ThrowAsync<InvalidOperationException>(empty.SendAsync(new ApiRequest(s_operation), default));
        server.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task ATokenInAResponseIsRemoved()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync("bad " + context.Request.Headers.Authorization);
        });
        using var connection = Connect(server, (_, _) => Task.FromResult("secret-token"));
        var error = await Should.ThrowAsync<GameballException>(connection.SendAsync(new ApiRequest(s_operation), default));
        error.ResponseBody.ShouldBe("bad Bearer ***");
    }

    [Fact]
    public void OnlyTheLastTokensAreRemembered()
    {
        SecretScrubber scrubber = new(["the-key"]);
        for (var i = 0; i < 2000; i++)
        {
            scrubber.Learn($"token{i:0000}");
        }

        scrubber.Scrub("the-key token0000 token1999").ShouldBe("*** token0000 ***");
    }

    [Fact]
    public async Task AnotherServerGetsItsSchemesTokenAndNeverTheGeneralOne()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        var asked = 0;
        GameballOptions options = new() { TokenProvider = (_, _) => Task.FromResult("general" + ++asked) };
        using GameballConnection none = new(options, "https://api.gameball.co");
        OperationInfo elsewhere = new("op", "GET", "/t")
        {
            Server = server.Address.OriginalString,
            Security = [[SecurityScheme.Token("login")]],
        };

        (await Should.ThrowAsync<InvalidOperationException>(none.SendAsync(new ApiRequest(elsewhere), default)))
            .Message.ShouldContain("GameballOptions.TokenProviders[\"login\"] or GameballOptions.Credentials[\"login\"]");
        options.TokenProviders["login"] = (request, _) => Task.FromResult("of " + request.Scheme);
        using GameballConnection both = new(options, "https://api.gameball.co");
        await both.SendAsync(new ApiRequest(elsewhere), default);

        asked.ShouldBe(0);
        server.Seen.Single().Headers["Authorization"].ShouldBe("Bearer of login");
    }

    private static GameballConnection Connect(
        LoopbackServer server, Func<GameballTokenRequest, System.Threading.CancellationToken, Task<string>>? provider) =>
        new(new GameballOptions { BaseAddress = server.Address, TokenProvider = provider }, null);
}
