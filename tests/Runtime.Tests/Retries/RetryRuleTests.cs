using System;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Retries;

/// <summary>The whole table of what is sent again.</summary>
public sealed class RetryRuleTests
{
    [Theory]
    [InlineData(GameballFailure.NotSent, 0, 0, false, "NotDone")]
    [InlineData(GameballFailure.NotSent, 0, 0, true, "NotDone")]
    [InlineData(GameballFailure.AnswerLost, 0, 0, false, "Unknown")]
    [InlineData(GameballFailure.AnswerLost, 200, 0, true, "Unknown")]
    [InlineData(GameballFailure.AnswerLost, 429, 2001, false, "Unknown")]
    [InlineData(GameballFailure.Unreadable, 200, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 422, 2001, false, "NotDone")]
    [InlineData(GameballFailure.Refused, 500, 2001, true, "Unknown")]
    [InlineData(GameballFailure.Refused, 408, 2001, false, "Unknown")]
    [InlineData(GameballFailure.Refused, 429, 2001, false, "NotDone")]
    [InlineData(GameballFailure.Refused, 422, 2000, false, "Refused")]
    [InlineData(GameballFailure.Refused, 429, 0, false, "NotDone")]
    [InlineData(GameballFailure.Refused, 429, 5000, true, "NotDone")]
    [InlineData(GameballFailure.Refused, 428, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 430, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 422, 9004, false, "Refused")]
    [InlineData(GameballFailure.Refused, 422, 9004, true, "DoneBefore")]
    [InlineData(GameballFailure.Refused, 409, 9004, true, "DoneBefore")]
    [InlineData(GameballFailure.Refused, 422, 9003, false, "Refused")]
    [InlineData(GameballFailure.Refused, 422, 9003, true, "Refused")]
    [InlineData(GameballFailure.Refused, 407, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 408, 0, false, "Unknown")]
    [InlineData(GameballFailure.Refused, 409, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 301, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 400, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 404, 4004, true, "Refused")]
    [InlineData(GameballFailure.Refused, 499, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 500, 0, false, "Unknown")]
    [InlineData(GameballFailure.Refused, 500, 5000, true, "Unknown")]
    [InlineData(GameballFailure.Refused, 501, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 502, 0, false, "Unknown")]
    [InlineData(GameballFailure.Refused, 503, 5003, false, "Unknown")]
    [InlineData(GameballFailure.Refused, 504, 0, false, "Unknown")]
    [InlineData(GameballFailure.Refused, 505, 0, false, "Refused")]
    [InlineData(GameballFailure.Refused, 599, 0, false, "Unknown")]
    public void What_a_failure_says_of_the_server(GameballFailure kind, int status, long code, bool isRepeat, string meaning) =>
        RetryRule.Meaning(new FailedAttempt(kind, status, code, isRepeat)).ToString().ShouldBe(meaning);

    [Fact]
    public void A_failure_of_a_kind_to_come_is_not_repeated() =>
        RetryRule.Meaning(new FailedAttempt((GameballFailure)99)).ShouldBe(AttemptMeaning.Refused);

    [Theory]
    [InlineData("NotDone", true, true, true)]
    [InlineData("NotDone", false, true, true)]
    [InlineData("NotDone", true, false, false)]
    [InlineData("Unknown", true, true, true)]
    [InlineData("Unknown", false, true, false)]
    [InlineData("Unknown", true, false, false)]
    [InlineData("Refused", true, true, false)]
    [InlineData("DoneBefore", true, true, false)]
    public void What_is_sent_again(string meaning, bool mayRepeat, bool canResend, bool repeats) =>
        RetryRule.Repeats(Enum.Parse<AttemptMeaning>(meaning), mayRepeat, canResend).ShouldBe(repeats);

    [Theory]
    [InlineData("POST", RepeatRule.Never, false, false)]
    [InlineData("POST", RepeatRule.Never, true, false)]
    [InlineData("POST", RepeatRule.Caller, false, false)]
    [InlineData("POST", RepeatRule.Caller, true, true)]
    [InlineData("POST", RepeatRule.Safe, false, true)]
    [InlineData("GET", RepeatRule.Never, false, true)]
    [InlineData("HEAD", RepeatRule.Never, false, true)]
    [InlineData("OPTIONS", RepeatRule.Never, false, true)]
    [InlineData("GET", RepeatRule.Caller, false, false)]
    [InlineData("DELETE", RepeatRule.Never, false, false)]
    public void Which_operations_may_be_repeated_in_the_dark(string method, RepeatRule rule, bool whereUndocumented, bool may) =>
        RetryRule.MayRepeat(new OperationInfo("op", method, "/") { Repeat = rule }, whereUndocumented).ShouldBe(may);

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
    public void How_long_the_wait_is(double previous, double? asked, double roll, double expected) =>
        RetryRule.Delay(
                new GameballRetryOptions(),
                TimeSpan.FromSeconds(previous),
                asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                roll)
            .ShouldBe(TimeSpan.FromSeconds(expected));

    [Fact]
    public void Without_a_shortest_wait_there_is_none() =>
        RetryRule.Delay(new GameballRetryOptions { MinDelay = TimeSpan.Zero }, TimeSpan.Zero, null, 0.9).ShouldBe(TimeSpan.Zero);
}
