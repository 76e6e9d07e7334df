using System;

namespace Gameball;

/// <summary>
/// Predicts the duration of a job from the latest jobs of the import, and so the time of its first poll. When the quota limits the import,
/// each surplus poll costs a submit, so the first poll is scheduled when nearly all such jobs have ended. Otherwise it is scheduled when
/// half of them have ended, which detects the end sooner.
/// </summary>
internal sealed class PollPredictor(Clock clock, BackOff backOff, Func<bool> isSaturated)
{
    private const int Remembered = 100;
    private const double NearlyAll = 0.97;
    private const double Half = 0.5;

    // The end time of a job that had ended is unknown. With its age as its duration, every overestimate would confirm itself.
    private const double Earlier = 0.95;

    // A job that was open without a progress may take much longer.
    private const double Later = 1.5;

    // The longest prediction: the number of rows may be a bad measure of the duration.
    private static readonly TimeSpan s_latest = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private readonly double[] _secondsPerRow = new double[Remembered];
    private int _learned;

    public TimeSpan Now => clock.Elapsed;

    public PollSchedule Schedule(int rows) => Schedule(rows, clock.Elapsed);

    public PollSchedule Schedule(int rows, TimeSpan started) => new(this, backOff, rows, started);

    /// <summary>Returns the time from the submit to the first poll.</summary>
    public TimeSpan Predict(int rows)
    {
        double[] known;
        lock (_gate)
        {
            known = new double[Math.Min(_learned, Remembered)];
            Array.Copy(_secondsPerRow, known, known.Length);
        }

        if (known.Length == 0)
        {
            return TimeSpan.Zero;
        }

        Array.Sort(known);
        var share = isSaturated() ? NearlyAll : Half;
        var seconds = rows * known[Math.Min(known.Length - 1, (int)(share * known.Length))];
        return TimeSpan.FromSeconds(Math.Min(seconds, s_latest.TotalSeconds));
    }

    /// <summary>
    /// Records that a job's first poll, after a wait, found it ended. Its age includes the network latency, and predictions from it would
    /// never fall below many times that latency. The age is used only when the quota limits the import, because then the next poll waits
    /// for its turn, too.
    /// </summary>
    public void HadEnded(int rows, TimeSpan wait, TimeSpan age) => Learn(rows, (isSaturated() ? age : wait).TotalSeconds * Earlier);

    /// <summary>Records that a job's first poll found it open.</summary>
    /// <param name="rows">The number of rows of the job.</param>
    /// <param name="age">The job's age.</param>
    /// <param name="left">The estimated remaining time, if the job reports progress.</param>
    public void WasOpen(int rows, TimeSpan age, TimeSpan? left) => Learn(rows, left is { } rest
        ? (age + rest).TotalSeconds
        : age.TotalSeconds * Later);

    private void Learn(int rows, double seconds)
    {
        lock (_gate)
        {
            _secondsPerRow[_learned++ % Remembered] = seconds / Math.Max(1, rows);
        }
    }
}
