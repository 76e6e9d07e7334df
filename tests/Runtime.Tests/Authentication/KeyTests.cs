using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

public sealed class KeyTests
{
    /// <summary>Schemes by a letter, and the header in which each is sent. <c>a+s|t</c>: a and s together, or t.</summary>
    private static readonly Dictionary<string, (SecurityScheme Scheme, string Header)> s_schemes = new()
    {
        ["a"] = (Calls.ApiKeyScheme, "apikey: A"),
        ["s"] = (Calls.SecretKeyScheme, "secretkey: S"),
        ["t"] = (SecurityScheme.Bearer("token"), "authorization: Bearer T"),
    };

    [Theory]
    [InlineData("a,s,t", "", "")]
    [InlineData("", "", "")]
    [InlineData("a", "a", "a")]
    [InlineData("a,s", "a", "a")]
    [InlineData("a,s", "a+s", "a,s")]
    [InlineData("a,s", "a+s|t", "a,s")]
    [InlineData("t", "a+s|t", "t")]
    [InlineData("a,t", "a+s|t", "t")]
    [InlineData("a,s,t", "t|a+s", "t")]
    [InlineData("a,s,t", "a+t", "a,t")]
    [InlineData("a", "s|a", "a")]
    public async Task TheFirstAlternativeWithAllKeysIsSent(string given, string security, string sent)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");

        await SendAsync(server, given, security);

        var headers = server.Seen[0].Headers.Select(header => $"{header.Key.ToLowerInvariant()}: {header.Value}");
        headers.Intersect(s_schemes.Values.Select(scheme => scheme.Header)).Order()
            .ShouldBe(Letters(sent).Select(letter => s_schemes[letter].Header).Order());
    }

    [Theory]
    [InlineData("", "a", "GameballOptions.ApiKey")]
    [InlineData("a", "a+s", "GameballOptions.SecretKey")]
    [InlineData("s", "a+s", "GameballOptions.ApiKey")]
    [InlineData("a", "a+s|t", "GameballOptions.Credentials[\"token\"]")]
    public async Task AMissingKeyIsNamedAndNothingIsSent(string given, string security, string setting)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");

        var error = await Should.ThrowAsync<InvalidOperationException>(() => SendAsync(server, given, security));

        error.Message.ShouldContain("probe");
        error.Message.ShouldContain(setting);
        server.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("t")]
    public async Task Version41SendsTheSecretKeyEverywhere(string security)
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");

        await SendAsync(server, "a,s,t", security, GameballApiVersion.V4_1);

        server.Seen[0].Headers["secretkey"].ShouldBe("S");
        (await Should.ThrowAsync<InvalidOperationException>(() => SendAsync(server, "a,t", security, GameballApiVersion.V4_1)))
            .Message.ShouldContain("GameballOptions.SecretKey");
        server.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task OtherSchemesAreSentInTheirLocations()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        GameballOptions options = new() { BaseAddress = server.Address };
        options.Credentials["basic"] = "user:pass word";
        options.Credentials["query"] = "q&1";
        options.Credentials["cookie"] = "c;1";
        options.Credentials["header"] = "h";
        ApiRequest request = new(new OperationInfo("probe", "GET", "/probe")
        {
            Security =
            [
                [
                    SecurityScheme.Basic("basic"), SecurityScheme.ApiKeyQuery("query", "key"),
                    SecurityScheme.ApiKeyCookie("cookie", "sid"), SecurityScheme.ApiKeyHeader("header", "x-key"),
                ],
            ],
        });
        request.AddQuery("a", "1");
        request.AddCookie("lang", "ar");
        using GameballConnection connection = new(options, null);

        await connection.SendAsync(request, default);

        var seen = server.Seen[0];
        seen.Headers["Authorization"].ShouldBe("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("user:pass word")));
        seen.Target.ShouldBe("/probe?a=1&key=q%261");
        seen.Headers["Cookie"].ShouldBe("lang=ar; sid=c%3B1");
        seen.Headers["x-key"].ShouldBe("h");
    }

    [Fact]
    public async Task AParameterCannotReplaceAKey()
    {
        await using var server = await LoopbackServer.StartAsync(200, "7");
        var request = Calls.CustomerRequest();
        request.AddHeader("ApiKey", "smuggled");

        await Calls.SendAsync(server.Address, request);

        server.Seen[0].Headers["apikey"].ShouldBe(Calls.ApiKey);
    }

    private static async Task SendAsync(
        LoopbackServer server, string given, string security, GameballApiVersion version = GameballApiVersion.V4_0)
    {
        GameballOptions options = new() { BaseAddress = server.Address, ApiVersion = version };
        options.ApiKey = Letters(given).Contains("a") ? "A" : null;
        options.SecretKey = Letters(given).Contains("s") ? "S" : null;
        if (Letters(given).Contains("t"))
        {
            options.Credentials["token"] = "T";
        }

        OperationInfo operation = new("probe", "GET", "/probe")
        {
            Security = [.. security.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(
                alternative => alternative.Split('+').Select(letter => s_schemes[letter].Scheme).ToArray())],
        };
        using GameballConnection connection = new(options, null);
        await connection.SendAsync(new ApiRequest(operation), default);
    }

    private static string[] Letters(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
