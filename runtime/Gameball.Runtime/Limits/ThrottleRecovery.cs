using System;

namespace Gameball.Runtime;

/// <summary>
/// The recovery of a quota after the server rejected a call (429): all calls pause, continue with half of the permits, and the rest
/// recovers linearly. In this case another process uses the same quota, or the server counts differently; the limiter adapts to the
/// remainder. A requested pause may be a mistake. During a pause longer than the options' maximum, one trial call is sent per interval of
/// that length, and the first one that the server does not reject ends the pause.
/// </summary>
/// <param name="second">A second in the clock's ticks.</param>
/// <param name="longest">The longest pause without a trial call, in the clock's ticks.</param>
internal struct ThrottleRecovery(long second, long longest)
{
    private const double MinShare = 1.0 / 32;
    private const int SecondsToRecover = 60;
    private const int LongestPause = 30;
    private const int MaxDoublings = 5;

    private bool _isActive;
    private bool _isLong;
    private double _share = 1;
    private long _refused;
    private long _resumes;
    private long _ends;
    private int _consecutive;

    /// <summary>The time before which nothing is granted.</summary>
    public readonly long Resumes => _isActive ? _resumes : long.MinValue;

    /// <summary>Whether a pause that the server requested is in effect.</summary>
    public readonly bool IsPaused(long now) => _isActive && now < _ends;

    /// <summary>Returns the usable share of the quota, up to 1.</summary>
    public double Share(long now)
    {
        if (!_isActive)
        {
            return 1;
        }

        var share = _share + (Math.Max(0, now - _ends) / (double)(second * SecondsToRecover));
        if (share < 1)
        {
            return share;
        }

        _isActive = false;
        _isLong = false;
        _consecutive = 0;
        return 1;
    }

    /// <summary>Handles a rejection by the server.</summary>
    /// <param name="now">The time of the rejection.</param>
    /// <param name="granted">The time of the call's grant.</param>
    /// <param name="requested">The wait that the server requests; <see langword="null"/> when it requests none.</param>
    /// <returns>Whether trial calls begin.</returns>
    public bool Refuse(long now, long granted, long? requested)
    {
        // Calls that were in flight together are rejected together and count as one rejection.
        var isNew = !_isActive || granted > _refused;
        var pause = requested ?? 0;
        if (isNew)
        {
            var share = Share(now);
            _consecutive = _isActive ? Math.Min(_consecutive + 1, MaxDoublings) : 0;
            _share = Math.Max(MinShare, share / 2);
            _isActive = true;
            _refused = now;
            _resumes = _ends = now;

            // It is unknown which window is exhausted, so the short one is assumed first.
            pause = requested ?? second * Math.Min(LongestPause, 1L << _consecutive);
        }

        var isLong = requested > longest;
        var begins = isLong && !_isLong;
        _isLong |= isLong;
        _ends = Math.Max(_ends, now + pause);
        _resumes = Math.Max(_resumes, now + (isLong ? longest : pause));
        return begins;
    }

    /// <summary>Records a grant.</summary>
    /// <returns>Whether the grant is for a trial call. The other calls wait for its result or for the next trial.</returns>
    public bool Grant(long now)
    {
        if (!IsPaused(now))
        {
            return false;
        }

        _resumes = Math.Min(_ends, now + longest);
        return true;
    }

    /// <summary>Ends a trial. When the server rejected no call that was granted since it began, the pause ends, too.</summary>
    /// <param name="now">The time of its end.</param>
    /// <param name="began">The time of its grant.</param>
    public void EndTrial(long now, long began)
    {
        if (_isActive && _refused < began)
        {
            _resumes = Math.Min(_resumes, now);
            _ends = Math.Min(_ends, now);
            _isLong = false;
        }
    }
}
