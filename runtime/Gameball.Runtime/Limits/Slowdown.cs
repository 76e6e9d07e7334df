using System;

namespace Gameball.Runtime;

/// <summary>
/// What a refusal by the server (429) does to a quota: everything pauses, goes on with half of the permits, and wins the rest back
/// evenly. Somebody else draws on the same quota then, or the server counts differently; the limiter finds what is left for it.
/// </summary>
/// <param name="second">A second in the clock's units.</param>
internal struct Slowdown(long second)
{
    private const double LeastShare = 1.0 / 32;
    private const int SecondsToWinAllBack = 60;
    private const int LongestPause = 30;
    private const int MostDoublings = 5;

    private bool _isOn;
    private double _share = 1;
    private long _refused;
    private long _resumes;
    private int _inARow;

    /// <summary>Nothing is granted before this moment.</summary>
    public readonly long Resumes => _isOn ? _resumes : long.MinValue;

    /// <summary>The share of the quota that may be used now, up to 1.</summary>
    public double Share(long now)
    {
        if (!_isOn)
        {
            return 1;
        }

        double share = _share + (Math.Max(0, now - _resumes) / (double)(second * SecondsToWinAllBack));
        if (share < 1)
        {
            return share;
        }

        _isOn = false;
        _inARow = 0;
        return 1;
    }

    /// <summary>The server refused a call.</summary>
    /// <param name="now">When the refusal came.</param>
    /// <param name="granted">When the call had been granted.</param>
    /// <param name="asked">How long the server asks to wait; <see langword="null"/> when it does not say.</param>
    public void Refuse(long now, long granted, long? asked)
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
            _resumes = now;

            // Nobody says which of the windows is used up: the short one is tried first.
            pause = asked ?? second * Math.Min(LongestPause, 1L << _inARow);
        }

        _resumes = Math.Max(_resumes, now + pause);
    }
}
