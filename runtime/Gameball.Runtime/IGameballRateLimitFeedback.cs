namespace Gameball;

/// <summary>
/// Is notified when the server rejects a call for its quota (429), which a limiter cannot count by itself. A limiter in
/// <see cref="GameballLimitOptions.Limiter"/> can implement it, or its leases can (<see cref="GameballRateLimitLease"/>);
/// <see cref="GameballLimitOptions.Feedback"/> sets a separate listener.
/// </summary>
public interface IGameballRateLimitFeedback
{
    /// <summary>
    /// Handles a rejected call. It is called once for each rejected attempt, from many threads at once, before the call fails or is retried
    /// and before its lease is disposed. Exceptions are logged and do not affect the call.
    /// </summary>
    /// <param name="refusal">The call and the server's <c>Retry-After</c>.</param>
    void OnRefused(in GameballRateLimitRefusal refusal);
}
