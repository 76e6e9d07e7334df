using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("9004")]
    [InlineData("\"9004\"")]
    public async Task AnErrorEnvelopeBecomesAnException(string code)
    {
        var error = await FailAsync(
            422,
            $$"""{"extra":{"code":1},"code":{{code}},"type":"t","message":"It exists.","documentationUrl":"https://d","requestId":"r1"}""");

        error.Kind.ShouldBe(GameballFailureKind.Refused);
        error.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        error.OperationId.ShouldBe("trackOrder");
        error.ShouldBeOfType<GameballConflictException>();
        error.Code.ShouldBe(GameballErrorCode.TransactionIdExists);
        error.ErrorType.ShouldBe("t");
        error.DocumentationUrl.ShouldBe("https://d");
        error.RequestId.ShouldBe("r1");
        error.Message.ShouldBe("trackOrder failed: HTTP 422, code 9004: It exists. Look the transaction up before sending it with another id.");
    }

    [Theory]
    [InlineData("""{"message":"x\ud83d","code":9004,"requestId":"r1"}""", "x\uFFFD")]
    [InlineData("""{"\ud83d":1,"message":"x","code":9004,"requestId":"r1"}""", "x")]
    [InlineData("""{"type":"\udc00\ud83d","message":"\u0078","code":"9004","requestId":"\u00721"}""", "x")]
    public async Task AnInvalidStringDoesNotAffectOtherMembers(string body, string message)
    {
        var error = await FailAsync(422, body);

        (error.Code, error.RequestId).ShouldBe((GameballErrorCode.TransactionIdExists, "r1"));
        error.Message.ShouldContain($"code 9004: {message}.");
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[1]")]
    [InlineData("{\"code\":[1],\"message\":null}")]
    [InlineData("{\"code\":\"not a number\"")]
    public async Task AnyOtherErrorKeepsItsBody(string body)
    {
        var error = await FailAsync(502, body);

        error.Kind.ShouldBe(GameballFailureKind.Refused);
        error.Code.ShouldBeNull();
        error.Message.ShouldBe("trackOrder failed: HTTP 502. Try again later; for Gameball's support note the request id.");
        error.ResponseBody.ShouldBe(body);
    }

    [Fact]
    public async Task ALongBodyIsTruncated()
    {
        (await FailAsync(500, new string('x', 1_000_000))).ResponseBody.ShouldBe(new string('x', 4096));
        (await FailAsync(500, new string('é', 5_000))).ResponseBody.ShouldBe(new string('é', 4096));
    }

    [Fact]
    public async Task ALongMessageIsTruncatedInTheException()
    {
        var error = await FailAsync(422, $"{{\"code\":7,\"message\":\"{new string('x', 50_000)}\"}}");

        error.Message.ShouldBe($"trackOrder failed: HTTP 422, code 7: {new string('x', 1_000)}….");
        error.ResponseBody!.Length.ShouldBe(4096);
    }

    [Fact]
    public async Task AnErrorWithoutABody() => (await FailAsync(503, "")).ResponseBody.ShouldBeNull();

    [Fact]
    public async Task ALostErrorBodyLeavesTheStatus()
    {
        using HttpClient http = new(new BreakingResponse(HttpStatusCode.InternalServerError));

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        error.Kind.ShouldBe(GameballFailureKind.Refused);
        error.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        error.ResponseBody.ShouldBe("7");
    }

    /// <summary>The main server and the operation's server; Gameball's codes and advice apply only to Gameball's own.</summary>
    [Theory]
    [InlineData("https://api.gameball.co", null, true)]
    [InlineData(null, null, true)]
    [InlineData("https://api.acme.example", null, false)]
    [InlineData("https://api.gameball.co", "https://api.acme.example", false)]
    public async Task CodesAndAdviceApplyOnlyToGameball(string? main, string? named, bool isGameballs)
    {
        (int Status, string Body)[] responses =
            [(401, """{"code":1001}"""), (422, """{"code":9004}"""), (422, """{"code":2001}"""), (503, "{}")];
        foreach ((var status, var body) in responses)
        {
            await using var server = await LoopbackServer.StartAsync(status, body);
            var options = Calls.Options(server.Address);
            options.ServerOverrides["https://api.acme.example"] = server.Address;
            options.Retry.MaxAttempts = 2;
            options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
            using GameballConnection connection = new(options, main);

            var error = await Should.ThrowAsync<GameballException>(
                () => connection.SendAsync(new ApiRequest(new OperationInfo("probe", "POST", "/p") { Server = named }), default));

            error.Code.HasValue.ShouldBe(isGameballs && status != 503);
            (error is GameballConflictException).ShouldBe(isGameballs && status == 422);
            (error.Message.Contains("Gameball") || error.Message.Contains("customer")).ShouldBe(isGameballs && body != """{"code":9004}""");
            server.Seen.Count.ShouldBe(isGameballs && body.Contains("2001") ? 2 : 1);
        }
    }

    private static async Task<GameballException> FailAsync(int status, string body)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        return await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));
    }
}
