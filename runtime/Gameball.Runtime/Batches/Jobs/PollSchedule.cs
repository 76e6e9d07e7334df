using System;

namespace Gameball;

/// <summary>Schedules the polls of one job.</summary>
internal sealed class PollSchedule(PollPredictor predictor, BackOff backOff, int rows, TimeSpan started)
{
    private int _done;
    private int _unchanged;
    private bool _isRecorded;
    private TimeSpan _first;
    private bool _isResumed;

    /// <summary>The wait from the submit to the first poll.</summary>
    public TimeSpan FirstDelay => _first;

    /// <summary>The number of consecutive polls without progress.</summary>
    public int Unchanged => _unchanged;

    private TimeSpan Age => predictor.Now - started;

    // Not limited to the longest wait between two polls, because the first poll should be the only one.
    public TimeSpan First() => _first = backOff.AtLeast(predictor.Predict(rows));

    /// <summary>Continues the schedule of a job that another process began to poll.</summary>
    public void Resume(TimeSpan first, int unchanged, BatchJobStatus? status)
    {
        (_first, _unchanged) = (first, unchanged);
        _done = status?.Done(rows) ?? 0;
        _isRecorded = status is not null;
        _isResumed = true;
    }

    /// <summary>Returns the wait after a poll. The status is <see langword="null"/> when the poll failed.</summary>
    public TimeSpan Next(BatchJobStatus? status)
    {
        var done = status?.Done(rows) ?? 0;
        // The remaining time at the rate so far, with the current row counted as done, because an early poll costs less than a late one.
        var left = TimeSpan.FromSeconds(Age.TotalSeconds * (rows - done) / (done + 1));
        if (status is not null && !_isRecorded)
        {
            // Only a job's first poll is used for predictions: the results of later polls depend on their times.
            _isRecorded = true;
            predictor.WasOpen(rows, Age, done > 0 ? left : null);
        }

        if (done <= _done)
        {
            return backOff.Delay(++_unchanged);
        }

        _done = done;
        _unchanged = 0;
        return backOff.Clamp(left);
    }

    public void Ended()
    {
        if (!_isRecorded)
        {
            _isRecorded = true;
            // A message that runs a poll comes late, and the next job of its partition waits for it. A prediction from the age would make the next
            // poll later still.
            predictor.HadEnded(rows, _first, _isResumed ? _first : Age);
        }
    }
}
