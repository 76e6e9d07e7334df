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
    public async Task An_error_envelope_becomes_an_exception(string code)
    {
        GameballException error = await FailAsync(
            422,
            $$"""{"extra":{"code":1},"code":{{code}},"type":"t","message":"It exists.","documentationUrl":"https://d","requestId":"r1"}""");

        error.Kind.ShouldBe(GameballFailure.Refused);
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
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[1]")]
    [InlineData("{\"code\":[1],\"message\":null}")]
    [InlineData("{\"code\":\"not a number\"")]
    public async Task Any_other_error_keeps_its_body(string body)
    {
        GameballException error = await FailAsync(502, body);

        error.Kind.ShouldBe(GameballFailure.Refused);
        error.Code.ShouldBeNull();
        error.Message.ShouldBe("trackOrder failed: HTTP 502. Try again later; for Gameball's support note the request id.");
        error.ResponseBody.ShouldBe(body);
    }

    [Fact]
    public async Task A_long_body_is_cut()
    {
        (await FailAsync(500, new string('x', 1_000_000))).ResponseBody.ShouldBe(new string('x', 4096));
        (await FailAsync(500, new string('é', 5_000))).ResponseBody.ShouldBe(new string('é', 4096));
    }

    [Fact]
    public async Task A_long_message_is_cut_in_what_is_logged()
    {
        GameballException error = await FailAsync(422, $"{{\"code\":7,\"message\":\"{new string('x', 50_000)}\"}}");

        error.Message.ShouldBe($"trackOrder failed: HTTP 422, code 7: {new string('x', 1_000)}….");
        error.ResponseBody!.Length.ShouldBe(4096);
    }

    [Fact]
    public async Task An_error_without_a_body() => (await FailAsync(503, "")).ResponseBody.ShouldBeNull();

    [Fact]
    public async Task A_lost_error_body_leaves_the_status()
    {
        using HttpClient http = new(new BreakingAnswer(HttpStatusCode.InternalServerError));

        GameballException error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        error.Kind.ShouldBe(GameballFailure.Refused);
        error.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        error.ResponseBody.ShouldBe("7");
    }

    private static async Task<GameballException> FailAsync(int status, string body)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, body);
        return await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));
    }
}
