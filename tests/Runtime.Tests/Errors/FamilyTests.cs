using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Errors;

public sealed class FamilyTests
{
    [Theory]
    [InlineData(400, 0, typeof(GameballValidationException), "")]
    [InlineData(422, 3001, typeof(GameballValidationException), "")]
    [InlineData(422, 3011, typeof(GameballValidationException), "Send less")]
    [InlineData(413, 0, typeof(GameballValidationException), "Send less")]
    [InlineData(422, 9008, typeof(GameballValidationException), "")]
    [InlineData(422, 9007, typeof(GameballValidationException), "clock")]
    [InlineData(401, 1000, typeof(GameballAuthenticationException), "GameballOptions.ApiKey")]
    [InlineData(401, 0, typeof(GameballAuthenticationException), "GameballOptions.ApiKey")]
    [InlineData(401, 1001, typeof(GameballAuthenticationException), "GameballOptions.SecretKey")]
    [InlineData(403, 1002, typeof(GameballAuthenticationException), "allowed to do")]
    [InlineData(403, 0, typeof(GameballAuthenticationException), "allowed to do")]
    [InlineData(401, 9004, typeof(GameballConflictException), "Look the transaction up")]
    [InlineData(403, 9004, typeof(GameballConflictException), "Look the transaction up")]
    [InlineData(404, 9004, typeof(GameballConflictException), "Look the transaction up")]
    [InlineData(410, 9004, typeof(GameballConflictException), "Look the transaction up")]
    [InlineData(400, 9004, typeof(GameballConflictException), "Look the transaction up")]
    [InlineData(307, 9004, typeof(GameballConflictException), "Look the transaction up")]
    [InlineData(409, 7000, typeof(GameballNotFoundException), "Create the customer")]
    [InlineData(413, 7000, typeof(GameballNotFoundException), "Send less at a time.")]
    [InlineData(429, 7000, typeof(GameballRateLimitedException), "Wait before sending more")]
    [InlineData(400, 1000, typeof(GameballAuthenticationException), "")]
    [InlineData(404, 4004, typeof(GameballNotFoundException), "")]
    [InlineData(404, 0, typeof(GameballNotFoundException), "")]
    [InlineData(410, 0, typeof(GameballNotFoundException), "")]
    [InlineData(422, 7000, typeof(GameballNotFoundException), "Create the customer")]
    [InlineData(409, 0, typeof(GameballConflictException), "")]
    [InlineData(422, 2001, typeof(GameballConflictException), "other request is over")]
    [InlineData(422, 9003, typeof(GameballConflictException), "another time")]
    [InlineData(422, 9004, typeof(GameballConflictException), "another id")]
    [InlineData(429, 2000, typeof(GameballRateLimitedException), "Wait")]
    [InlineData(500, 5000, typeof(GameballServerException), "Try again later")]
    [InlineData(503, 9004, typeof(GameballServerException), "Try again later; for Gameball's support note the request id.")]
    [InlineData(307, 0, typeof(GameballException), "redirect")]
    public async Task AResponseBecomesTheMatchingExceptionType(int status, int code, Type type, string advice)
    {
        using HttpClient http = new(new Fixed(status, code == 0 ? "" : $$"""{"code":{{code}},"message":"It is so"}"""));

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        error.GetType().ShouldBe(type);
        error.Message.ShouldContain(advice);
        error.Message.ShouldEndWith(".");
        error.Kind.ShouldBe(GameballFailureKind.Refused);
        error.Attempts.ShouldBe(1);
        error.MayHaveBeenApplied.ShouldBe(status >= 500);
    }

    /// <summary>Codes and options of other APIs are unknown.</summary>
    [Theory]
    [InlineData(401, 0, true, "Check GameballOptions.ApiKey and GameballOptions.SecretKey, and whether they belong to this server.")]
    [InlineData(401, 0, false, "Check the credentials that the operation is sent with, and whether they belong to this server.")]
    [InlineData(403, 0, true, "Check what the account's keys are allowed to do.")]
    [InlineData(403, 0, false, "Check what the credentials are allowed to do.")]
    [InlineData(413, 0, true, "Send less at a time.")]
    [InlineData(413, 7000, true, "Send less at a time.")]
    [InlineData(413, 7000, false, "Send less at a time.")]
    [InlineData(422, 9004, true, "Look the transaction up before sending it with another id.")]
    [InlineData(422, 9004, false, null)]
    [InlineData(422, 0, true, null)]
    [InlineData(429, 7000, true, "Wait before sending more; others may draw on the same quota.")]
    [InlineData(429, 7000, false, "Wait before sending more; others may draw on the same quota.")]
    [InlineData(500, 9004, true, "Try again later; for Gameball's support note the request id.")]
    [InlineData(500, 9004, false, "Try again later.")]
    [InlineData(599, 0, false, "Try again later.")]
    public void TheAdviceDependsOnTheStatusTheCodeAndTheServer(int status, long code, bool isGameballs, string? advice) =>
        ErrorFamilies.Advice(status, code, isGameballs).ShouldBe(advice);

    [Theory]
    [InlineData(0, GameballErrorFamily.Unknown)]
    [InlineData(-9004, GameballErrorFamily.Unknown)]
    [InlineData(999, GameballErrorFamily.Unknown)]
    [InlineData(1000, GameballErrorFamily.Authentication)]
    [InlineData(2999, GameballErrorFamily.Request)]
    [InlineData(9999, GameballErrorFamily.Transaction)]
    [InlineData(10000, GameballErrorFamily.Unknown)]
    public void ACodeHasItsFamily(long number, GameballErrorFamily family)
    {
        GameballErrorCode code = number;
        code.Family.ShouldBe(family);
        ((long)code).ShouldBe(number);
        code.ToString().ShouldBe(number.ToString());
    }

    [Fact]
    public async Task AnUnreadableResponseReportsThatTheCallWasApplied()
    {
        using HttpClient http = new(new Fixed(200, "<html>"));

        var error =
            await Should.ThrowAsync<GameballInvalidResponseException>(() => Calls.SendAsync(Calls.Elsewhere, http: http));

        error.MayHaveBeenApplied.ShouldBeTrue();
        error.IsSafeToRetry.ShouldBeFalse();
        error.Attempts.ShouldBe(1);
    }

    [Fact]
    public void UsersCanCreateExceptionsForTheirTests()
    {
        Exception cause = new();
        foreach (var error in new GameballException[]
        {
            new GameballAuthenticationException("m", cause),
            new GameballValidationException("m", cause),
            new GameballNotFoundException("m", cause),
            new GameballConflictException("m", cause),
            new GameballServerException("m", cause),
            new GameballRateLimitedException(GameballFailureKind.Refused, "m", cause),
            new GameballTransportException(GameballFailureKind.NotSent, "m", cause),
            new GameballInvalidResponseException("m", cause) { Code = 9004 },
        })
        {
            error.Message.ShouldBe("m");
            error.InnerException.ShouldBeSameAs(cause);
            error.Headers.ShouldBeEmpty();
        }
    }

    private sealed class Fixed(int status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
            {
                RequestMessage = request,
                Content = new StringContent(body),
            });
    }
}
