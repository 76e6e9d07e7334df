using System;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_an_error_and_the_keys_stay(int status)
    {
        await using LoopbackServer other = await LoopbackServer.StartAsync(200, "7");
        await using LoopbackServer server = await RedirectAsync(status, new Uri(other.Address, "/elsewhere?apikey=x"));

        GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));

        error.Kind.ShouldBe(GameballFailure.Refused);
        ((int)error.StatusCode!).ShouldBe(status);
        error.Message.ShouldContain("redirects are not followed");
        error.Message.ShouldContain("127.0.0.1");
        other.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_that_the_callers_client_followed_does_not_pass_unnoticed(int status)
    {
        await using LoopbackServer other = await LoopbackServer.StartAsync(200, "7");
        await using LoopbackServer server = await RedirectAsync(status, other.Address);
        using HttpClient following = new();

        GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, http: following));

        error.Kind.ShouldBe(GameballFailure.AnswerLost);
        error.Message.ShouldContain("AllowAutoRedirect");
        error.Message.ShouldContain("trackOrder");
    }

    [Fact]
    public async Task Nor_does_one_that_ended_in_an_error()
    {
        await using LoopbackServer server = await RedirectAsync(307, new Uri("http://127.0.0.1:1/"));
        using HttpClient following = new();

        GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, http: following));

        error.Kind.ShouldBe(GameballFailure.AnswerLost);
        error.Message.ShouldContain("AllowAutoRedirect");
    }

    private static Task<LoopbackServer> RedirectAsync(int status, Uri to) => LoopbackServer.StartAsync(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to.ToString();
        return Task.CompletedTask;
    });
}
