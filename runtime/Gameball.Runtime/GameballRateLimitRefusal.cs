using System;

namespace Gameball;

/// <summary>A call that the server refused for its quota (429).</summary>
/// <param name="Request">What had been asked of the limiter: account, server, bucket and operation.</param>
/// <param name="RetryAfter">
/// How long the server asks to wait, as it says and however long; <see langword="null"/> when it does not say.
/// </param>
/// <param name="GrantedTimestamp">
/// When the limiter granted the call: <see cref="TimeProvider.GetTimestamp"/> of <see cref="GameballOptions.TimeProvider"/>. Calls that
/// were granted before the last refusal came are refused together with it and tell nothing new.
/// </param>
/// <param name="RefusedTimestamp">When the refusal came, by the same clock.</param>
public readonly record struct GameballRateLimitRefusal(
    GameballRateLimitRequest Request, TimeSpan? RetryAfter, long GrantedTimestamp, long RefusedTimestamp);
