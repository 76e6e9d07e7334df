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
    [InlineData(503, 9004, typeof(GameballServerException), "")]
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
