using System;

namespace Gameball.Runtime;

/// <summary>How long one attempt may take.</summary>
/// <param name="Length">The time.</param>
/// <param name="IsWhole">Whether it is all that the call has left.</param>
/// <param name="Least">With less than this it does not begin; zero where another attempt may follow.</param>
internal readonly record struct AttemptTime(TimeSpan Length, bool IsWhole, TimeSpan Least = default);
