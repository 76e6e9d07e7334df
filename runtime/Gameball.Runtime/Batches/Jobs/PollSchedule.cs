using System;

namespace Gameball;

/// <summary>When to ask for one job next.</summary>
internal sealed class PollSchedule(Poller poller, BackOff backOff, int rows, TimeSpan started)
{
    private int _done;
    private int _quiet;

    public TimeSpan First() => backOff.Clamp(poller.Predict(rows) ?? TimeSpan.Zero);

    /// <summary>The wait after an answer, or after none (<paramref name="status"/> is <see langword="null"/>).</summary>
    public TimeSpan Next(BatchJobSnapshot? status)
    {
        var done = status?.Done(rows) ?? 0;
        if (done <= _done)
        {
            return backOff.Delay(++_quiet);
        }

        _done = done;
        _quiet = 0;
        // The rest at the speed so far, with the row under way counted as done: early is cheaper than late.
        var age = (poller.Now - started).TotalSeconds;
        return backOff.Clamp(TimeSpan.FromSeconds(age * (rows - done) / (done + 1)));
    }

    public void Ended() => poller.Learn(rows, poller.Now - started);
}
