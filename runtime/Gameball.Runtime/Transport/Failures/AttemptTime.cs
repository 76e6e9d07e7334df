using System;

namespace Gameball.Runtime;

/// <summary>The time limits of one attempt.</summary>
/// <param name="Length">The timeout.</param>
/// <param name="IsWhole">Whether the timeout is the whole remaining time of the call.</param>
/// <param name="Least">The minimum remaining time to send the request; zero when another attempt may follow.</param>
internal readonly record struct AttemptTime(TimeSpan Length, bool IsWhole, TimeSpan Least = default);
