using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class RequestQueueTests
{
    private readonly VirtualTime _time = new();
    private readonly List<string> _sent = [];

    [Fact]
    public void PollsGoBeforeSubmitsAndEachKindKeepsItsOrder()
    {
        var requestQueue = new RequestQueue(new Clock(_time));
        var crowded = new List<bool>();
        _time.At(1.5, () => crowded.Add(requestQueue.IsSaturated));
        _time.At(50, () => crowded.Add(requestQueue.IsSaturated));

        _time.Run(async () =>
        {
            await Task.WhenAll(
                requestQueue.SubmitAsync(admitted => SendAsync("s1", admitted), default),
                requestQueue.SubmitAsync(admitted => SendAsync("s2", admitted), default),
                requestQueue.PollAsync(admitted => SendAsync("q1", admitted), default),
                requestQueue.PollAsync(admitted => SendAsync("q2", admitted), default));
            return true;
        });

        _sent.ShouldBe(["s1 1", "q1 2", "q2 3", "s2 4"]);
        crowded.ShouldBe([true, false]);
    }

    [Fact]
    public void ACancelledOrFailedRequestDoesNotBlockTheQueue()
    {
        var requestQueue = new RequestQueue(new Clock(_time));
        using var cancel = new CancellationTokenSource();
        _time.At(0.5, cancel.Cancel);

        _time.Run(async () =>
        {
            var failing = requestQueue.PollAsync<bool>(async _ =>
            {
                await _time.DelayAsync(TimeSpan.FromSeconds(1));
                throw new FormatException();
            }, default);
            var calledOff = requestQueue.PollAsync(admitted => SendAsync("never", admitted), cancel.Token);
            var last = requestQueue.SubmitAsync(admitted => SendAsync("s", admitted), default);
            await Should.ThrowAsync<OperationCanceledException>(calledOff);
            await Should.ThrowAsync<FormatException>(failing);
            return await last;
        });

        _sent.ShouldBe(["s 2"]);
    }

    // A limiter that grants one request per second, and a server that takes a minute.
    private async Task<bool> SendAsync(string name, Admission admitted)
    {
        await _time.DelayAsync(TimeSpan.FromSeconds(1));
        _sent.Add(name + " " + _time.Now.TotalSeconds);
        await admitted();
        await _time.DelayAsync(TimeSpan.FromMinutes(1));
        return true;
    }
}
