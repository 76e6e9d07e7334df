using System;

namespace Gameball;

/// <summary>When to ask for one job next.</summary>
internal sealed class PollSchedule(Poller poller, BackOff backOff, int rows, TimeSpan started)
{
    private int _done;
    private int _quiet;
    private bool _isJudged;

    public TimeSpan First() => backOff.Clamp(poller.Predict(rows) ?? TimeSpan.Zero);

    /// <summary>The wait after an answer, or after none (<paramref name="status"/> is <see langword="null"/>).</summary>
    public TimeSpan Next(BatchJobSnapshot? status)
    {
        var done = status?.Done(rows) ?? 0;
        var age = poller.Now - started;
        // The rest at the speed so far, with the row under way counted as done: early is cheaper than late.
        var left = TimeSpan.FromSeconds(age.TotalSeconds * (rows - done) / (done + 1));
        if (status is not null)
        {
            Judge(hadEnded: false, done > 0 ? age + left : null);
        }

        if (done <= _done)
        {
            return backOff.Delay(++_quiet);
        }

        _done = done;
        _quiet = 0;
        return backOff.Clamp(left);
    }

    public void Ended() => Judge(hadEnded: true, poller.Now - started);

    // A job teaches once: what later questions find depends on when they were put.
    private void Judge(bool hadEnded, TimeSpan? takes) => _isJudged = _isJudged || poller.Learn(rows, hadEnded, takes);
}
