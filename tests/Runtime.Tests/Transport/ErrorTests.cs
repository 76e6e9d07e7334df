using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
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

    [Fact]
    public async Task AMemberOfAnotherTypeDoesNotAffectOtherMembers()
    {
        var error = await FailAsync(
            422, """{"message":{"code":1,"message":"inner"},"type":[{"code":2}],"requestId":true,"code":9004,"documentationUrl":"https://d"}""");

        (error.Code, error.DocumentationUrl).ShouldBe((GameballErrorCode.TransactionIdExists, "https://d"));
        (error.ErrorType, error.RequestId).ShouldBe((null, null));
        error.Message.ShouldBe("trackOrder failed: HTTP 422, code 9004. Look the transaction up before sending it with another id.");
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[1]")]
    [InlineData("[\"code\",9004,\"message\",\"x\"]")]
    [InlineData("\"code\"")]
    [InlineData("9004")]
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

    [Theory]
    [InlineData(1_000, "")]
    [InlineData(1_001, "…")]
    [InlineData(50_000, "…")]
    public async Task ALongMessageIsTruncatedInTheException(int length, string end)
    {
        var body = $"{{\"code\":7,\"message\":\"{new string('x', length)}\"}}";

        var error = await FailAsync(422, body);

        error.Message.ShouldBe($"trackOrder failed: HTTP 422, code 7: {new string('x', 1_000)}{end}.");
        error.ResponseBody.ShouldBe(body[..Math.Min(body.Length, 4096)]);
    }

    [Fact]
    public async Task AnErrorWithoutABody() => (await FailAsync(503, "")).ResponseBody.ShouldBeNull();

    /// <summary>The body breaks off, or the call's time ends while it is read. The caller may cancel just then.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task ALostErrorBodyLeavesTheStatus(bool timesOut, bool isCancelled)
    {
        using CancellationTokenSource stop = new();

        var error = await Should.ThrowAsync<GameballException>(() => BreakAsync(timesOut, isCancelled ? stop : null, stop.Token));

        error.Kind.ShouldBe(GameballFailureKind.Refused);
        error.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        error.ResponseBody.ShouldBe("7");
    }

    [Fact]
    public async Task ACallCancelledWhileItsErrorIsReadIsCancelled()
    {
        using CancellationTokenSource stop = new();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BreakAsync(timesOut: true, stop, stop.Token));

        error.CancellationToken.ShouldBe(stop.Token);
        error.Message.ShouldBe("trackOrder was cancelled; the server may have applied it.");
    }

    /// <summary>The body as received where it has no key; the id of the envelope before that of the header.</summary>
    [Theory]
    [InlineData("iso-8859-1", "{\"message\":\"né\"}", "h1", "h1")]
    [InlineData("utf-8", "{\"message\":\"né\",\"requestId\":\"r9\"}", "h1", "r9")]
    [InlineData("iso-8859-1", "{\"requestId\":\"r9\",\"message\":\"né " + Calls.ApiKey + "\"}", null, "r9")]
    [InlineData("utf-8", "", null, null)]
    public async Task AnObserverReceivesTheErrorResponseWithoutKeys(string charset, string body, string? header, string? id)
    {
        var hasKey = body.Contains(Calls.ApiKey);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 422;
            context.Response.ContentType = "application/json; charset=" + charset;
            context.Response.Headers["X-Request-Id"] = header;
            return context.Response.Body.WriteAsync(Encoding.GetEncoding(charset).GetBytes(body)).AsTask();
        });
        List<GameballRawResponse> seen = [];
        ApiRequest request = new(Calls.Order, new GameballCallOptions { OnResponse = seen.Add });

        await Should.ThrowAsync<GameballValidationException>(() => Calls.SendAsync(server.Address, request));

        var response = seen.ShouldHaveSingleItem();
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        response.RequestId.ShouldBe(id);
        response.Body!.Value.ToArray().ShouldBe(
            Encoding.GetEncoding(hasKey ? "utf-8" : charset).GetBytes(body.Replace(Calls.ApiKey, "***")));
    }

    [Fact]
    public async Task ACallWithoutAnObserverKeepsNoResponse()
    {
        await using var server = await LoopbackServer.StartAsync(422, "{}");
        var request = Calls.OrderRequest();

        await Should.ThrowAsync<GameballValidationException>(() => Calls.SendAsync(server.Address, request));

        request.Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(400, false)]
    public async Task ATypedErrorIsOfItsDocumentedStatus(int status, bool isTyped)
    {
        await using var server = await LoopbackServer.StartAsync(status, """{"reason":"x"}""");
        OperationInfo operation = new("op", "GET", "/t") { Errors = [ErrorBody.Create("404", JsonTypes.Map(JsonTypes.String))] };

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address, new ApiRequest(operation)));

        (error.Error is IReadOnlyDictionary<string, string>).ShouldBe(isTyped);
    }

    /// <summary>The clock advances while the response is read, past the date of some of these responses.</summary>
    [Fact]
    public async Task ARetryAfterIsNeverNegative()
    {
        DateTimeOffset start = new(2030, 1, 1, 0, 0, 0, 500, TimeSpan.Zero);
        for (var seconds = 0; seconds < 30; seconds++)
        {
            using HttpClient http = new(new RetriesAfter(start.AddSeconds(seconds + 0.5)));
            var options = Calls.Options(Calls.Elsewhere);
            options.TimeProvider = new FakeTimeProvider(start) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
            using GameballConnection connection = new(options, null, http);

            var error = await Should.ThrowAsync<GameballException>(() => connection.SendAsync(Calls.OrderRequest(), default));

            error.RetryAfter!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        }
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

    private static async Task BreakAsync(bool timesOut, CancellationTokenSource? cancelled, CancellationToken stop)
    {
        using HttpClient http = new(new BreakingResponse(HttpStatusCode.InternalServerError, () =>
        {
            cancelled?.Cancel();
            return timesOut ? new OperationCanceledException() : new IOException("reset");
        }));
        await Calls.SendAsync(Calls.Elsewhere, http: http, stop: stop);
    }

    private static async Task<GameballException> FailAsync(int status, string body)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        return await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));
    }

    private sealed class RetriesAfter(DateTimeOffset date) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = new(HttpStatusCode.UnprocessableEntity) { RequestMessage = request };
            response.Headers.RetryAfter = new(date);
            return Task.FromResult(response);
        }
    }
}
