using System;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Retries;

/// <summary>The complete table of retries.</summary>
public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(GameballFailureKind.NotSent, 0, 0, false, "NotApplied")]
    [InlineData(GameballFailureKind.NotSent, 0, 0, true, "NotApplied")]
    [InlineData(GameballFailureKind.ResponseLost, 0, 0, false, "Unknown")]
    [InlineData(GameballFailureKind.ResponseLost, 200, 0, true, "Unknown")]
    [InlineData(GameballFailureKind.ResponseLost, 429, 2001, false, "Unknown")]
    [InlineData(GameballFailureKind.Unreadable, 200, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 422, 2001, false, "NotApplied")]
    [InlineData(GameballFailureKind.Refused, 500, 2001, true, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 408, 2001, false, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 429, 2001, false, "NotApplied")]
    [InlineData(GameballFailureKind.Refused, 422, 2000, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 429, 0, false, "NotApplied")]
    [InlineData(GameballFailureKind.Refused, 429, 5000, true, "NotApplied")]
    [InlineData(GameballFailureKind.Refused, 428, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 430, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 422, 9004, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 422, 9004, true, "AppliedBefore")]
    [InlineData(GameballFailureKind.Refused, 409, 9004, true, "AppliedBefore")]
    [InlineData(GameballFailureKind.Refused, 422, 9003, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 422, 9003, true, "Refused")]
    [InlineData(GameballFailureKind.Refused, 407, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 408, 0, false, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 409, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 301, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 400, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 404, 4004, true, "Refused")]
    [InlineData(GameballFailureKind.Refused, 499, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 500, 0, false, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 500, 5000, true, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 501, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 502, 0, false, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 503, 5003, false, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 504, 0, false, "Unknown")]
    [InlineData(GameballFailureKind.Refused, 505, 0, false, "Refused")]
    [InlineData(GameballFailureKind.Refused, 599, 0, false, "Unknown")]
    public void TheEffectOfAFailedAttempt(GameballFailureKind kind, int status, long code, bool isResend, string effect) =>
        RetryPolicy.Effect(new FailedAttempt(kind, status, code, isResend)).ToString().ShouldBe(effect);

    [Fact]
    public void AFailureOfAnUnknownKindIsNotRetried() =>
        RetryPolicy.Effect(new FailedAttempt((GameballFailureKind)99)).ShouldBe(AttemptEffect.Refused);

    [Theory]
    [InlineData("NotApplied", true, true, true)]
    [InlineData("NotApplied", false, true, true)]
    [InlineData("NotApplied", true, false, false)]
    [InlineData("Unknown", true, true, true)]
    [InlineData("Unknown", false, true, false)]
    [InlineData("Unknown", true, false, false)]
    [InlineData("Refused", true, true, false)]
    [InlineData("AppliedBefore", true, true, false)]
    public void WhichAttemptsAreRetried(string effect, bool mayRetry, bool canResend, bool expected) =>
        RetryPolicy.ShouldRetry(Enum.Parse<AttemptEffect>(effect), mayRetry, canResend).ShouldBe(expected);

    [Theory]
    [InlineData("POST", RetrySafety.Never, false, false)]
    [InlineData("POST", RetrySafety.Never, true, false)]
    [InlineData("POST", RetrySafety.Caller, false, false)]
    [InlineData("POST", RetrySafety.Caller, true, true)]
    [InlineData("POST", RetrySafety.Safe, false, true)]
    [InlineData("GET", RetrySafety.Never, false, true)]
    [InlineData("HEAD", RetrySafety.Never, false, true)]
    [InlineData("OPTIONS", RetrySafety.Never, false, true)]
    [InlineData("GET", RetrySafety.Caller, false, false)]
    [InlineData("DELETE", RetrySafety.Never, false, false)]
    public void WhichOperationsMayBeRetriedAfterALostResponse(string method, RetrySafety rule, bool whereUndocumented, bool may) =>
        RetryPolicy.MayRetry(new OperationInfo("op", method, "/") { RetrySafety = rule }, whereUndocumented).ShouldBe(may);

    [Theory]
    [InlineData(0, null, 0, 0.5)]
    [InlineData(0, null, 0.5, 1)]
    [InlineData(0, null, 1, 1.5)]
    [InlineData(2, null, 0, 0.5)]
    [InlineData(2, null, 0.5, 3.25)]
    [InlineData(2, null, 1, 6)]
    [InlineData(10, null, 0.9, 15)]
    [InlineData(0, 0.2, 0.5, 1)]
    [InlineData(0, 1.0, 0.5, 1)]
    [InlineData(0, 60.0, 0.5, 60)]
    public void HowLongTheWaitIs(double previous, double? retryAfter, double roll, double expected) =>
        RetryPolicy.Delay(
                new GameballRetryOptions(),
                TimeSpan.FromSeconds(previous),
                retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                roll)
            .ShouldBe(TimeSpan.FromSeconds(expected));

    [Fact]
    public void WithoutAMinimumThereIsNoWait() =>
        RetryPolicy.Delay(new GameballRetryOptions { MinDelay = TimeSpan.Zero }, TimeSpan.Zero, null, 0.9).ShouldBe(TimeSpan.Zero);
}
