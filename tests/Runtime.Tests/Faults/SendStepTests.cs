using System;
using System.IO;
using System.Net.Http;
using Gameball.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>What handlers may do with the request of one attempt, step by step.</summary>
public sealed class SendStepTests
{
    private const string Ended = "op has already ended and is not sent.";

    private const string Resent =
        "a handler of the HttpClient sent op a second time, which may count twice, so the retry was blocked; remove that handler";

    private const string Late =
        "op was not sent: 4 seconds of its time remain, and it cannot be retried, so it needs at least 5 (GameballRetryOptions.MinAttemptTime).";

    private readonly FakeTimeProvider _time = new();

    /// <summary>The message of the last step's exception. An exclamation mark follows an earlier step that is blocked.</summary>
    [Theory]
    [InlineData("write", null)]
    [InlineData("write write", Resent)]
    [InlineData("write copy", null)]
    [InlineData("copy write", null)]
    [InlineData("copy copy write", null)]
    [InlineData("copy write write", Resent)]
    [InlineData("write move write", null)]
    [InlineData("write move write write", Resent)]
    [InlineData("write move copy write", null)]
    [InlineData("write respond refuse write", null)]
    [InlineData("pass end pass", null)]
    [InlineData("copy pass", null)]
    [InlineData("copy pass write", null)]
    [InlineData("copy pass end pass", Resent)]
    [InlineData("pass write write", null)]
    [InlineData("pass write end pass", Resent)]
    [InlineData("pass respond end pass", Resent)]
    [InlineData("pass write refuse end pass", null)]
    [InlineData("pass pass", Resent)]
    [InlineData("pass pass! end pass", null)]
    [InlineData("late write", Late)]
    [InlineData("late copy", Late)]
    [InlineData("late pass", null)]
    [InlineData("copy late copy", null)]
    [InlineData("copy late write", null)]
    [InlineData("close write", Ended)]
    [InlineData("close copy", Ended)]
    [InlineData("close pass", Ended)]
    [InlineData("close respond write", Ended)]
    [InlineData("close refuse write", Ended)]
    [InlineData("write close write", Ended)]
    [InlineData("late close write", Ended)]
    public void AStepThatMayCountTwiceIsBlocked(string steps, string? message) => (Run(isOnce: true, steps)?.Message).ShouldBe(message);

    [Theory]
    [InlineData("write write", null)]
    [InlineData("pass pass write write", null)]
    [InlineData("pass write end pass write", null)]
    [InlineData("copy pass end pass", null)]
    [InlineData("close pass", Ended)]
    [InlineData("close write", Ended)]
    public void AnOperationThatCanBeRetriedPassesAgainUntilItsAttemptEnds(string steps, string? message) =>
        (Run(isOnce: false, steps)?.Message).ShouldBe(message);

    [Theory]
    [InlineData("", true)]
    [InlineData("pass end", true)]
    [InlineData("copy", false)]
    [InlineData("write", false)]
    [InlineData("respond", false)]
    [InlineData("copy respond", false)]
    [InlineData("write refuse", true)]
    [InlineData("respond refuse", true)]
    [InlineData("close", false)]
    public void NothingWasSentOnlyIfNoBodyWasReadAndNothingResponded(string steps, bool isCertain)
    {
        var state = Dispatched(isOnce: true, out var message);
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Take(step, state, message);
        }

        state.Close(new IOException()).ShouldBe(isCertain);
    }

    [Fact]
    public void BeforeItIsDispatchedNothingWasSent()
    {
        SendState state = new("op", new AttemptTime(TimeSpan.FromSeconds(10), IsWhole: true), isOnce: true, _time);

        state.WasDispatched.ShouldBeFalse();
        state.Close(new IOException()).ShouldBeTrue();
    }

    /// <summary>With a minimum of zero another attempt may follow, so the attempt itself times out.</summary>
    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(5, 5.001, true)]
    [InlineData(0, 10, false)]
    [InlineData(0, 11, false)]
    public void ARequestIsDispatchedWithItsMinimumTimeLeft(double least, double elapsed, bool isLate)
    {
        SendState state = new("op", new AttemptTime(TimeSpan.FromSeconds(10), IsWhole: true, TimeSpan.FromSeconds(least)), isOnce: true, _time);
        using AttemptMessage message = new(HttpMethod.Post, state);
        _time.Advance(TimeSpan.FromSeconds(elapsed));

        (Record.Exception(() => state.Dispatch(message, isOwnHandler: true)) is GameballTransportException { Kind: GameballFailureKind.NotSent })
            .ShouldBe(isLate);
        state.WasDispatched.ShouldBe(!isLate);
    }

    private Exception? Run(bool isOnce, string steps)
    {
        var state = Dispatched(isOnce, out var message);
        var all = steps.Split(' ');
        foreach (var step in all[..^1])
        {
            var blocked = Record.Exception(() => Take(step.TrimEnd('!'), state, message));
            (blocked is SendBlockedException).ShouldBe(step.EndsWith('!'), step);
        }

        return Record.Exception(() => Take(all[^1], state, message));
    }

    private SendState Dispatched(bool isOnce, out HttpRequestMessage message)
    {
        SendState state = new("op", new AttemptTime(TimeSpan.FromSeconds(10), IsWhole: true, TimeSpan.FromSeconds(5)), isOnce, _time);
        message = new AttemptMessage(HttpMethod.Post, state) { RequestUri = Calls.Elsewhere, Content = new ByteArrayContent([1]) };
        state.Dispatch(message, isOwnHandler: false);
        return state;
    }

    private void Take(string step, SendState state, HttpRequestMessage message)
    {
        switch (step)
        {
            case "copy":
                state.Write(new MemoryStream());
                break;
            case "write":
                state.Write(new FaultyNetwork.Wire());
                break;
            case "move":
                message.RequestUri = new Uri(Calls.Elsewhere, "/moved");
                break;
            case "pass":
                state.Pass(isSocket: false);
                break;
            case "end":
                state.EndPass();
                break;
            case "respond":
                state.Responded();
                break;
            case "refuse":
                state.Refuse();
                break;
            case "close":
                state.Close(new IOException());
                break;
            case "late":
                _time.Advance(TimeSpan.FromSeconds(6));
                break;
            default:
                throw new ArgumentException(step, nameof(step));
        }
    }
}
