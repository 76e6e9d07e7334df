using System;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>
/// A granted permit. It is consumed by the grant and need not be returned, so all calls of a quota share one object.
/// </summary>
/// <param name="quota">The quota that hears of rejections; <see langword="null"/> for none.</param>
internal sealed class GrantedLease(GameballRateLimiter? quota) : GameballRateLimitLease
{
    public static readonly GrantedLease Unlimited = new(null);

    public override void OnRefused(in GameballRateLimitRefusal refusal) => quota?.ReportRefusal(refusal);
}

/// <summary>
/// A permit for a trial call during a pause, which tests whether the server still rejects calls. It is disposed at the end of the call,
/// after a rejection is reported. A call without a response is inconclusive: the pause continues, and the next trial follows at its time.
/// </summary>
internal sealed class TrialLease(GameballRateLimiter? quota, Action ended) : GameballRateLimitLease
{
    private Action? _ended = ended;

    public override void OnRefused(in GameballRateLimitRefusal refusal) => quota?.ReportRefusal(refusal);

    public override void OnNoResponse() => Interlocked.Exchange(ref _ended, null);

    protected override void Dispose(bool disposing) => Interlocked.Exchange(ref _ended, null)?.Invoke();
}
