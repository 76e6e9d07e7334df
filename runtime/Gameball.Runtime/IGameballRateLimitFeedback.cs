namespace Gameball;

/// <summary>
/// Hears that the server refused calls for their quota (429): the one thing that a limiter cannot count by itself. A limiter in
/// <see cref="GameballLimitOptions.Limiter"/> may implement it; <see cref="GameballLimitOptions.Feedback"/> names another listener.
/// </summary>
public interface IGameballRateLimitFeedback
{
    /// <summary>
    /// The server refused a call. Called once for each refused attempt, by many threads at once, before the call fails or is repeated and
    /// before its lease is disposed of. What it throws is logged and changes nothing for the call.
    /// </summary>
    /// <param name="refusal">The call and what the server said.</param>
    void OnRefused(in GameballRateLimitRefusal refusal);
}
