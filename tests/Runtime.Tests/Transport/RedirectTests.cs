using System;
using System.Net.Http;
using System.Threading;
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
    public async Task ARedirectIsAnErrorAndTheKeysAreNotSentAlong(int status)
    {
        await using var other = await LoopbackServer.StartAsync(200, "7");
        await using var server = await RedirectAsync(status, new Uri(other.Address, "/elsewhere?apikey=x"));

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));

        error.Kind.ShouldBe(GameballFailureKind.Refused);
        ((int)error.StatusCode!).ShouldBe(status);
        error.Message.ShouldContain("redirects are not followed");
        error.Message.ShouldContain("127.0.0.1");
        other.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("303", 303)]
    [InlineData("3XX", 302)]
    [InlineData("301,304", 304)]
    public async Task ADocumentedRedirectIsAResponseAndIsNotFollowed(string stated, int status)
    {
        await using var other = await LoopbackServer.StartAsync(200, "7");
        await using var server = await RedirectAsync(status, other.Address);
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        ApiRequest request = new(new OperationInfo("move", "POST", "/x") { Redirects = stated });

        var response = await connection.SendForResponseAsync(request, default);

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers["location"].ShouldBe(other.Address.ToString());
        other.Seen.ShouldBeEmpty();
        server.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("303", 302, true, "BaseAddress")]
    [InlineData("", 304, false, "nothing has changed")]
    [InlineData("", 300, false, "does not state")]
    [InlineData("", 305, false, "does not state")]
    [InlineData("2XX,default", 302, true, "BaseAddress")]
    [InlineData("307", 307, true, "BaseAddress")]
    [InlineData("3XX", 308, true, "BaseAddress")]
    public async Task UndocumentedRedirectsAreErrorsWithADescription(string stated, int status, bool leads, string expected)
    {
        await using var server = await RedirectAsync(status, leads ? new Uri("https://elsewhere.example/") : null);
        ApiRequest request = new(new OperationInfo("move", "POST", "/x") { Redirects = stated });

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, request));

        error.Message.ShouldContain(expected);
        error.Message.Contains("BaseAddress", StringComparison.Ordinal).ShouldBe(leads);
        error.Message.Contains("elsewhere.example", StringComparison.Ordinal).ShouldBe(leads);
    }

    [Fact]
    public async Task ARedirectInsteadOfAFileIsNotAnEmptyFile()
    {
        await using var server = await RedirectAsync(302, new Uri("https://elsewhere.example/"));
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        ApiRequest request = new(new OperationInfo("load", "GET", "/x") { Redirects = "302" });

        var error = await Should.ThrowAsync<GameballException>(() => connection.SendForFileAsync(request, default));

        error.Headers["Location"].ShouldBe("https://elsewhere.example/");
        error.Message.ShouldContain("elsewhere.example");
        error.Message.ShouldNotContain("BaseAddress");
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task ARedirectThatTheCallersClientFollowedIsDetected(int status)
    {
        await using var other = await LoopbackServer.StartAsync(200, "7");
        await using var server = await RedirectAsync(status, other.Address);
        using HttpClient following = new();

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, http: following));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.Message.ShouldContain("AllowAutoRedirect");
        error.Message.ShouldContain("trackOrder");
    }

    [Fact]
    public async Task AFollowedRedirectThatEndedInAnErrorIsDetected()
    {
        await using var server = await RedirectAsync(307, new Uri("http://127.0.0.1:1/"));
        using HttpClient following = new();

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, http: following));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.Message.ShouldContain("AllowAutoRedirect");
    }

    /// <summary>The status of the redirect and the method of the call: even on the same server it is another request.</summary>
    [Theory]
    [InlineData(301, "POST")]
    [InlineData(302, "POST")]
    [InlineData(303, "DELETE")]
    [InlineData(302, "DELETE")]
    [InlineData(307, "POST")]
    [InlineData(308, "PUT")]
    [InlineData(302, "GET")]
    public async Task AFollowedRedirectWithinTheServerIsNotASuccess(int status, string method)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/login" ? 200 : status;
            context.Response.Headers.Location = "/login";
            return Task.CompletedTask;
        });
        using HttpClient following = new();
        var options = Calls.Options(server.Address);
        options.Retry.MaxAttempts = 4;
        using GameballConnection connection = new(options, null, following);
        ApiRequest request = new(new OperationInfo("moved", method, "/things") { RetrySafety = RetrySafety.Safe });
        request.SetBody("o1", JsonTypes.String);

        var error = await Should.ThrowAsync<GameballException>(() => connection.SendAsync(request, CancellationToken.None));

        error.Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.Message.ShouldContain("AllowAutoRedirect");
        error.Message.ShouldNotContain("Replace the keys");
        error.MayHaveBeenApplied.ShouldBeTrue();
        error.IsSafeToRetry.ShouldBeFalse();
        server.Seen.Count.ShouldBe(2, "the call is not retried");
    }

    private static Task<LoopbackServer> RedirectAsync(int status, Uri? to) => LoopbackServer.StartAsync(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to?.ToString();
        return Task.CompletedTask;
    });
}
