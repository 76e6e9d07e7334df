using System;

namespace Gameball.Runtime;

/// <summary>
/// What a refusal by the server (429) does to a quota: everything pauses, goes on with half of the permits, and wins the rest back
/// evenly. Somebody else draws on the same quota then, or the server counts differently; the limiter finds what is left for it.
/// A pause that the server asks for may be a mistake. When it is longer than the longest that the options allow, one trial call goes
/// through each time that passes, and the first one that the server does not refuse ends the pause.
/// </summary>
/// <param name="second">A second in the clock's units.</param>
/// <param name="longest">The longest pause without a trial, in the clock's units.</param>
internal struct ThrottleRecovery(long second, long longest)
{
    private const double LeastShare = 1.0 / 32;
    private const int SecondsToWinAllBack = 60;
    private const int LongestPause = 30;
    private const int MostDoublings = 5;

    private bool _isOn;
    private bool _isLong;
    private double _share = 1;
    private long _refused;
    private long _resumes;
    private long _ends;
    private int _inARow;

    /// <summary>Nothing is granted before this moment.</summary>
    public readonly long Resumes => _isOn ? _resumes : long.MinValue;

    /// <summary>Whether the pause that the server asked for is not over yet.</summary>
    public readonly bool IsPaused(long now) => _isOn && now < _ends;

    /// <summary>The share of the quota that may be used now, up to 1.</summary>
    public double Share(long now)
    {
        if (!_isOn)
        {
            return 1;
        }

        double share = _share + (Math.Max(0, now - _ends) / (double)(second * SecondsToWinAllBack));
        if (share < 1)
        {
            return share;
        }

        _isOn = false;
        _isLong = false;
        _inARow = 0;
        return 1;
    }

    /// <summary>The server refused a call.</summary>
    /// <param name="now">When the refusal came.</param>
    /// <param name="granted">When the call had been granted.</param>
    /// <param name="asked">How long the server asks to wait; <see langword="null"/> when it does not say.</param>
    /// <returns>Whether trial calls begin with it.</returns>
    public bool Refuse(long now, long granted, long? asked)
    {
        // Calls that were under way together are refused together: that is one refusal.
        bool isNew = !_isOn || granted > _refused;
        long pause = asked ?? 0;
        if (isNew)
        {
            double share = Share(now);
            _inARow = _isOn ? Math.Min(_inARow + 1, MostDoublings) : 0;
            _share = Math.Max(LeastShare, share / 2);
            _isOn = true;
            _refused = now;
            _resumes = _ends = now;

            // Nobody says which of the windows is used up: the short one is tried first.
            pause = asked ?? second * Math.Min(LongestPause, 1L << _inARow);
        }

        bool isLong = asked > longest;
        bool begins = isLong && !_isLong;
        _isLong |= isLong;
        _ends = Math.Max(_ends, now + pause);
        _resumes = Math.Max(_resumes, now + (isLong ? longest : pause));
        return begins;
    }

    /// <summary>Takes note of a grant.</summary>
    /// <returns>Whether it is a trial: the others wait for what becomes of it, or for the next one.</returns>
    public bool Grant(long now)
    {
        if (!IsPaused(now))
        {
            return false;
        }

        _resumes = Math.Min(_ends, now + longest);
        return true;
    }

    /// <summary>A trial is over. When the server refused nothing that was granted since it began, the pause is over too.</summary>
    /// <param name="now">When it ended.</param>
    /// <param name="began">When it was granted.</param>
    public void EndTrial(long now, long began)
    {
        if (_isOn && _refused < began)
        {
            _resumes = Math.Min(_resumes, now);
            _ends = Math.Min(_ends, now);
            _isLong = false;
        }
    }
}
