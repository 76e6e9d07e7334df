using System;

namespace Gameball;

/// <summary>
/// Knows from all jobs of an import how long one takes, and so when a job should be asked for first. Where the quota holds the import up a
/// question too many is a submit too few: then it asks when nineteen of twenty jobs have ended. Otherwise it asks when half of them have,
/// and sees the end sooner.
/// </summary>
internal sealed class Poller(Clock clock, BackOff backOff, Func<bool> isCrowded)
{
    // How far one job may change the guess, and where it comes to rest: so many jobs have ended by then.
    private const double Step = 0.2;
    private const double MostEnded = 0.96;
    private const double HalfEnded = 0.5;

    private readonly object _gate = new();
    private double? _secondsPerRow;

    public TimeSpan Now => clock.Elapsed;

    public PollSchedule Schedule(int rows) => new(this, backOff, rows, clock.Elapsed);

    /// <summary>How long after its submit a job is to be asked for first.</summary>
    public TimeSpan? Predict(int rows)
    {
        lock (_gate)
        {
            return _secondsPerRow is { } pace ? TimeSpan.FromSeconds(pace * rows) : null;
        }
    }

    /// <summary>
    /// What the first question for a job found. Nobody says when a job ended, only that it has: so the guess shrinks a little with every
    /// job that has ended and grows with each that has not, until the two balance.
    /// </summary>
    /// <param name="rows">The job's rows.</param>
    /// <param name="hadEnded">Whether it had.</param>
    /// <param name="takes">How long it takes in all, by its age and progress, where those say so.</param>
    /// <returns>Whether it taught anything: the first guess needs a progress to go by.</returns>
    public bool Learn(int rows, bool hadEnded, TimeSpan? takes)
    {
        var target = isCrowded() ? MostEnded : HalfEnded;
        lock (_gate)
        {
            _secondsPerRow = _secondsPerRow is { } pace
                ? pace * (hadEnded ? 1 - (Step * (1 - target)) : 1 + (Step * target))
                : takes?.TotalSeconds / Math.Max(1, rows);
            return _secondsPerRow is not null;
        }
    }
}
