using System;

namespace Gameball;

/// <summary>A call that the server rejected for its quota (429).</summary>
/// <param name="Request">The request to the limiter: account, server, bucket and operation.</param>
/// <param name="RetryAfter">
/// The server's <c>Retry-After</c>, without an upper bound; <see langword="null"/> when the server sent none.
/// </param>
/// <param name="GrantedTimestamp">
/// The time at which the limiter granted the call: <see cref="TimeProvider.GetTimestamp"/> of <see cref="GameballOptions.TimeProvider"/>. A
/// rejection of a call that was granted before the previous rejection carries no new information.
/// </param>
/// <param name="RefusedTimestamp">The time of the rejection, by the same clock.</param>
public readonly record struct GameballRateLimitRefusal(
    GameballRateLimitRequest Request, TimeSpan? RetryAfter, long GrantedTimestamp, long RefusedTimestamp);
