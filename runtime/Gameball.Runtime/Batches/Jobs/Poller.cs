using System;

namespace Gameball;

/// <summary>
/// Knows from the latest jobs of an import how long one takes, and so when a job should be asked for first. Where the quota holds the
/// import up a question too many is a submit too few: then it asks when nearly all such jobs have ended. Otherwise it asks when half of
/// them have, and sees the end sooner.
/// </summary>
internal sealed class Poller(Clock clock, BackOff backOff, Func<bool> isCrowded)
{
    private const int Remembered = 100;
    private const double NearlyAll = 0.97;
    private const double Half = 0.5;

    // Of a job that had ended nobody knows for how long. Counted at its age, every guess that is too long would confirm itself.
    private const double Earlier = 0.95;

    // One that was open and did not say how far it was may take any time longer.
    private const double Later = 1.5;

    // However long jobs seem to take: their length in rows may be a bad measure.
    private static readonly TimeSpan s_latest = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private readonly double[] _secondsPerRow = new double[Remembered];
    private int _learned;

    public TimeSpan Now => clock.Elapsed;

    public PollSchedule Schedule(int rows) => new(this, backOff, rows, clock.Elapsed);

    /// <summary>How long after its submit a job is to be asked for first.</summary>
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
        var share = isCrowded() ? NearlyAll : Half;
        var seconds = rows * known[Math.Min(known.Length - 1, (int)(share * known.Length))];
        return TimeSpan.FromSeconds(Math.Min(seconds, s_latest.TotalSeconds));
    }

    /// <summary>
    /// The first question for a job, put after a wait, found that it had ended. Its age holds the way there and back: guesses made of it would
    /// never sink below many times that way. Only in a crowd is it of use, for the next question will wait for its turn as well.
    /// </summary>
    public void HadEnded(int rows, TimeSpan wait, TimeSpan age) => Learn(rows, (isCrowded() ? age : wait).TotalSeconds * Earlier);

    /// <summary>The first question for a job found it open.</summary>
    /// <param name="rows">The job's rows.</param>
    /// <param name="age">How old it was.</param>
    /// <param name="left">The time that the rest will take, where its progress says so.</param>
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
