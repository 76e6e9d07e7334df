using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>An exception contains no key, whatever the server sends.</summary>
public sealed class CanaryTests
{
    private static readonly string[] s_echoes =
    [
        Calls.ApiKey,
        Calls.SecretKey,
        Uri.EscapeDataString(Calls.SecretKey),
        JavaScriptEncoder.Default.Encode(Calls.SecretKey),
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Calls.SecretKey)),
    ];

    [Fact]
    public async Task AnErrorThatRepeatsTheKeysIsScrubbed()
    {
        var everything = string.Join(" / ", s_echoes);
        await ShouldNotShowKeysAsync(401, everything);
        await ShouldNotShowKeysAsync(401, JsonSerializer.Serialize(
            new { code = 1000, type = everything, message = everything, documentationUrl = everything, requestId = everything }));
        await ShouldNotShowKeysAsync(200, everything);
        await ShouldNotShowKeysAsync(200, $"\"{Calls.ApiKey}\"");
    }

    [Fact]
    public async Task NoPartOfAKeyRemainsWhereABodyIsTruncated()
    {
        foreach (var before in Enumerable.Range(0, 40))
        {
            var error = await ShouldNotShowKeysAsync(500, new string('x', 4096 - before) + Calls.ApiKey);
            error.ShouldNotContain("gb_");
            error = await ShouldNotShowKeysAsync(500, string.Concat(Enumerable.Repeat(Calls.ApiKey, 4000)) + new string('x', before));
            error.ShouldNotContain("gb_");
        }
    }

    [Fact]
    public async Task ARedirectThatCarriesTheKeysIsScrubbed()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = $"https://example.com/?k={Uri.EscapeDataString(Calls.SecretKey)}";
            return Task.CompletedTask;
        });

        Show(await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address))).ShouldNotContain("secret_CANARY");
    }

    [Fact]
    public async Task AHandlersExceptionIsScrubbed()
    {
        using HttpClient http = new(new Leaky());

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        error.ToString().ShouldNotContain("_CANARY");
    }

    [Fact]
    public async Task AnUnreadableResponseShowsNoKey()
    {
        var numbers = JsonTypes.Map(JsonTypes.Int64);
        await using var server = await LoopbackServer.StartAsync(200, $$"""{"{{Calls.ApiKey}}":"{{Calls.ApiKey}}"}""");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        GameballException error = await Should.ThrowAsync<GameballInvalidResponseException>(
            () => connection.SendAsync(Calls.OrderRequest(), numbers, CancellationToken.None));

        error.ToString().ShouldNotContain("_CANARY");
        error.Message.ShouldContain("$.***");
        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    private static async Task<string> ShouldNotShowKeysAsync(int status, string body)
    {
        await using var server = await LoopbackServer.StartAsync(status, body, "text/plain");
        var shown = Show(await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address)));
        foreach (var echo in s_echoes)
        {
            shown.ShouldNotContain(echo, Case.Sensitive);
        }

        return shown;
    }

    private static string Show(GameballException error) =>
        string.Join("\n", error, error.ErrorType, error.RequestId, error.DocumentationUrl, error.ResponseBody);

    private sealed class Leaky : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException($"Sent {request.Headers}");
    }
}
