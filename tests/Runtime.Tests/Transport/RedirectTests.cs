using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class RedirectTests
{
    private const string NotFollowed =
        "redirects are not followed because the keys would be sent along; its address is in GameballException.Headers";

    private const string Stays = $"the server redirects, and {NotFollowed}. If the API has moved there, set GameballOptions.BaseAddress";

    private const string Leads =
        $"the server redirects to elsewhere.example, and {NotFollowed}. If the API has moved there, set GameballOptions.BaseAddress";

    private const string Undocumented = "the document does not state this status";

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
    [InlineData("303", 302, "https://elsewhere.example/", Leads)]
    [InlineData("2XX,default", 302, "https://elsewhere.example/", Leads)]
    [InlineData("307", 307, "https://elsewhere.example/", Leads)]
    [InlineData("3XX", 308, "https://elsewhere.example/", Leads)]
    [InlineData("", 300, "https://elsewhere.example/", Leads)]
    [InlineData("", 304, "https://elsewhere.example/", Leads)]
    [InlineData("", 301, null, Stays)]
    [InlineData("", 302, null, Stays)]
    [InlineData("", 303, null, Stays)]
    [InlineData("", 307, null, Stays)]
    [InlineData("", 308, null, Stays)]
    [InlineData("", 302, "/login", Stays)]
    [InlineData("", 304, null, $"the server reports that nothing has changed, and {Undocumented}")]
    [InlineData("", 300, null, Undocumented)]
    [InlineData("", 305, null, Undocumented)]
    public async Task UndocumentedRedirectsAreErrorsWithADescription(string stated, int status, string? to, string reason)
    {
        await using var server = await RedirectAsync(status, to is null ? null : new Uri(to, to[0] == '/' ? UriKind.Relative : UriKind.Absolute));
        ApiRequest request = new(new OperationInfo("move", "POST", "/x") { Redirects = stated });

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, request));

        error.Message.ShouldBe($"move failed: HTTP {status}: {reason}.");
    }

    [Fact]
    public async Task ARedirectOfAnotherServerNamesItsOwnOption()
    {
        await using var server = await RedirectAsync(301, new Uri("https://elsewhere.example/"));
        var options = Calls.Options(Calls.Elsewhere);
        options.ServerOverrides["https://rewards.example"] = server.Address;
        using GameballConnection connection = new(options, null);

        var error = await Should.ThrowAsync<GameballException>(
            () => connection.SendAsync(new ApiRequest(new OperationInfo("move", "POST", "/x") { Server = "https://rewards.example" }), default));

        error.Message.ShouldBe(
            $"move failed: HTTP 301: the server redirects to elsewhere.example, and {NotFollowed}. "
            + "If the API has moved there, set GameballOptions.ServerOverrides[\"https://rewards.example\"].");
    }

    [Fact]
    public async Task ARedirectInsteadOfAFileIsNotAnEmptyFile()
    {
        await using var server = await RedirectAsync(302, new Uri("https://elsewhere.example/"));
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        ApiRequest request = new(new OperationInfo("load", "GET", "/x") { Redirects = "302" });

        var error = await Should.ThrowAsync<GameballException>(() => connection.SendForFileAsync(request, default));

        error.Headers["Location"].ShouldBe("https://elsewhere.example/");
        error.Message.ShouldBe($"load failed: HTTP 302: the resource moved: the server redirects to elsewhere.example, and {NotFollowed}.");
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
        (error.IsFinal, error.KeysLeaked).ShouldBe((true, true));
        error.Message.ShouldBe(
            $"trackOrder was redirected to another server than {server.Address.GetLeftPart(UriPartial.Authority)}, and the HttpClient sent the keys "
            + "there. Replace the keys, and turn its handler's AllowAutoRedirect off.");
    }

    /// <summary>The addresses of the request and of the response's request after the call; an HttpClient changes the first.</summary>
    [Theory]
    [InlineData("https://a.example/x", "https://a.example/x", "None")]
    [InlineData("https://a.example/x", null, "None")]
    [InlineData("https://a.example/x", "https://a.example/login", "SameServer")]
    [InlineData("https://a.example/login", "https://a.example/x", "SameServer")]
    [InlineData("https://a.example/login", null, "SameServer")]
    [InlineData("https://a.example/x", "https://b.example/x", "OtherServer")]
    [InlineData("https://b.example/x", "https://a.example/x", "OtherServer")]
    [InlineData("https://a.example/login", "http://a.example/x", "OtherServer")]
    [InlineData("https://a.example:444/x", "https://a.example/login", "OtherServer")]
    public void TheGreaterChangeOfTheAddressCounts(string asked, string? answered, string kind)
    {
        Uri sentTo = new("https://a.example/x");
        using HttpRequestMessage request = new(HttpMethod.Post, asked);
        using HttpResponseMessage response = new();
        response.RequestMessage = answered is null ? null : new HttpRequestMessage(HttpMethod.Post, answered);

        RedirectGuard.Detect(sentTo, HttpMethod.Post, request, response).ToString().ShouldBe(kind);
        RedirectGuard.Detect(sentTo, HttpMethod.Post, request, response: null).ToString()
            .ShouldBe(RedirectGuard.Detect(sentTo, HttpMethod.Post, request, new HttpResponseMessage()).ToString());
    }

    [Fact]
    public async Task AResponseToAnotherRequestIsNotASuccess()
    {
        using HttpClient http = new(new AnswersAnother(new Uri("https://evil.example/")));

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        (error.Kind, error.KeysLeaked, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.ResponseLost, true, true));
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
        error.Message.ShouldBe(
            $"moved was redirected to another address of {server.Address.GetLeftPart(UriPartial.Authority)}, and the HttpClient followed, so the "
            + "response does not belong to the call. Turn its handler's AllowAutoRedirect off, and check the server's address.");
        error.KeysLeaked.ShouldBeFalse();
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

    /// <summary>Sends a request of its own, as handlers do that follow redirects themselves.</summary>
    private sealed class AnswersAnother(Uri address) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage
            {
                RequestMessage = new HttpRequestMessage(request.Method, address),
                Content = new StringContent("7"),
            });
    }
}
