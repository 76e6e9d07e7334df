using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Asks for all jobs of an import. The quota is shared with the submits, so the questions of all jobs together keep a
/// distance; what is due first is asked first. It learns how fast jobs go and first asks when one should be nearly done.
/// </summary>
internal sealed class Poller(Clock clock, BackOff backOff)
{
    /// <summary>Four questions a second over all jobs: a third of what the default quota sustains.</summary>
    internal static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(250);

    // Asked a little early: a job is only ever seen to have ended when it is asked for, so asking at the predicted time would
    // confirm every prediction that is too long.
    private const double Early = 0.9;

    private readonly object _gate = new();
    private TimeSpan _nextFree;
    private double? _secondsPerRow;

    /// <summary>Waits until the job may be asked for; <see langword="false"/> when the token ended the wait.</summary>
    public async Task<bool> TurnAsync(TimeSpan delay, CancellationToken token)
    {
        if (!await clock.WaitAsync(delay, token).ConfigureAwait(false))
        {
            return false;
        }

        TimeSpan turn;
        lock (_gate)
        {
            var now = clock.Elapsed;
            turn = _nextFree > now ? _nextFree - now : TimeSpan.Zero;
            _nextFree = now + turn + Distance;
        }

        return await clock.WaitAsync(turn, token).ConfigureAwait(false);
    }

    public PollSchedule Schedule(int rows) => new(this, backOff, rows, clock.Elapsed);

    public TimeSpan Now => clock.Elapsed;

    public TimeSpan? Predict(int rows)
    {
        lock (_gate)
        {
            return _secondsPerRow is { } pace ? TimeSpan.FromSeconds(pace * rows * Early) : null;
        }
    }

    public void Learn(int rows, TimeSpan took)
    {
        lock (_gate)
        {
            _secondsPerRow = took.TotalSeconds / Math.Max(1, rows);
        }
    }
}
