using System;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example:80")]
    [InlineData("Host", "192.168.1.5")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task ARequestOfAnotherSiteIsRejected(string header, string value)
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.Seed(1);

        foreach (var path in new[] { "/_local/reset", "/_local/clock" })
        {
            var response = await shop.SendAsync(
                HttpMethod.Post, path, """{"frozen":true}""", request => request.Headers.TryAddWithoutValidation(header, value));

            response.Status.ShouldBe(403);
            response.Body.GetProperty("member").GetString().ShouldBe(header);
            response.Body.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
        }

        shop.Server.BalanceOf("seed-1").ShouldNotBeNull();
        shop.Server.Clock.IsFrozen.ShouldBeFalse();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task LoopbackNamesAreAccepted(string host)
    {
        await using var shop = await LocalShop.OpenAsync();
        host = $"{host}:{shop.Server.Address.Port}";

        var response = await shop.SendAsync(HttpMethod.Post, "/_local/clock", """{"frozen":true}""", request =>
        {
            request.Headers.Host = host;
            request.Headers.Add("Origin", $"http://{host}");
        });

        response.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("PUT", "/_local/clock", 405)]
    [InlineData("GET", "/_local/nothing", 404)]
    public async Task AnUnknownOperationIsAProblemWithARemedy(string method, string path, int status)
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.SendAsync(new HttpMethod(method), path);

        response.Status.ShouldBe(status);
        response.Body.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task ALargeBodyIsRejected()
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.PostAsync("/_local/clock", new string(' ', 1024 * 1024) + "{}");

        response.Status.ShouldBe(413);
    }

    [Fact]
    public async Task ThePageAndItsFilesLoadNothingFromElsewhere()
    {
        await using var shop = await LocalShop.OpenAsync();

        foreach (var path in new[] { "/", "/page/app.js", "/page/base.css", "/page/icon.svg" })
        {
            using var response = await shop.Http.GetAsync(new Uri(path, UriKind.Relative));
            response.IsSuccessStatusCode.ShouldBeTrue(path);
            response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'self';");
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            (await response.Content.ReadAsStringAsync()).Replace("http://www.w3.org/2000/svg", "").ShouldNotContain("https://");
        }
    }
}
