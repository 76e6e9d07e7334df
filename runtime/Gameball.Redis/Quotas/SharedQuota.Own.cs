using System;
using System.Collections.Generic;

namespace Gameball.Runtime;

/// <content>The permits that this process grants by itself while Redis is unavailable, or does not know all calls of the last window.</content>
internal sealed partial class SharedQuota
{
    private long _ownNumber;

    private bool IsOnOwn => _own is not null && (_outage.IsActive || _reply?.Hold > _time.GetElapsedTime(_replied));

    /// <summary>Grants what this process may grant by itself.</summary>
    /// <returns>The time until the next permit or the next attempt at Redis.</returns>
    private TimeSpan GrantOwn(Ends ends)
    {
        var wait = GrantOwn(_live, isImport: false, ends);
        return _live.Count > 0 ? wait : GrantOwn(_imports, isImport: true, ends);
    }

    private TimeSpan GrantOwn(PermitQueue queue, bool isImport, Ends ends)
    {
        var now = _time.GetTimestamp();
        var storeNow = _reply is { } reply ? reply.Now + Micros.From(_time.GetElapsedTime(_replied, now)) : 0;
        while (queue.Count > 0)
        {
            if (_own!.TryTake(isImport, out var wait) is not { } permit)
            {
                return wait;
            }

            _granted++;
            RedisInstruments.FallbackPermits.Add(1, new KeyValuePair<string, object?>("gameball.limiter.bucket", _bucket));
            if (!_shape.IsEndless)
            {
                _reports.Add(QuotaReport.Spent(now, $"{_process}:{++_ownNumber}"));
            }

            ends.Add(queue.Take()!, new FallbackLease(this, storeNow, permit));
        }

        return s_retryDelay;
    }
}
