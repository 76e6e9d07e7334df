using System;

namespace Gameball;

/// <summary>When to ask for one job next.</summary>
internal sealed class PollSchedule(Poller poller, BackOff backOff, int rows, TimeSpan started)
{
    private int _done;
    private int _quiet;
    private bool _isJudged;
    private TimeSpan _first;

    private TimeSpan Age => poller.Now - started;

    // Not cut at the longest wait between two questions: this one's purpose is to be the only one.
    public TimeSpan First() => _first = backOff.AtLeast(poller.Predict(rows));

    /// <summary>The wait after an answer, or after none (<paramref name="status"/> is <see langword="null"/>).</summary>
    public TimeSpan Next(BatchJobStatus? status)
    {
        var done = status?.Done(rows) ?? 0;
        // The rest at the speed so far, with the row under way counted as done: early is cheaper than late.
        var left = TimeSpan.FromSeconds(Age.TotalSeconds * (rows - done) / (done + 1));
        if (status is not null && !_isJudged)
        {
            // A job teaches once: what later questions find depends on when they were put.
            _isJudged = true;
            poller.WasOpen(rows, Age, done > 0 ? left : null);
        }

        if (done <= _done)
        {
            return backOff.Delay(++_quiet);
        }

        _done = done;
        _quiet = 0;
        return backOff.Clamp(left);
    }

    public void Ended()
    {
        if (!_isJudged)
        {
            _isJudged = true;
            poller.HadEnded(rows, _first, Age);
        }
    }
}
