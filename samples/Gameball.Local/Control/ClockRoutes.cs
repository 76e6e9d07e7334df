using System;

namespace Gameball.Local;

/// <summary>The clock: read, set, move forward, freeze, run.</summary>
internal static class ClockRoutes
{
    private static readonly DateTimeOffset s_first = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_last = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ControlRoute[] All(LocalClock clock) =>
    [
        new("GET", "clock", _ => ControlReply.Ok(Describe(clock))),
        new("POST", "clock", request => ControlReply.Ok(Change(clock, ControlBody.Read<ClockChange>(request.Body)))) { TakesBody = true },
    ];

    public static ClockBody Describe(LocalClock clock) => new(clock.GetUtcNow(), clock.IsFrozen, clock.Offset.TotalSeconds);

    private static ClockBody Change(LocalClock clock, ClockChange change)
    {
        if (change is { Now: null, AdvanceSeconds: null, Frozen: null })
        {
            throw ControlException.Invalid("now", "The body changes nothing.", "Send now, advanceSeconds or frozen.");
        }

        var now = Within("now", () => change.Now ?? clock.GetUtcNow());
        if (change.AdvanceSeconds is { } seconds)
        {
            _ = Within("advanceSeconds", () => seconds >= 0 ? now + TimeSpan.FromSeconds(seconds) : throw new ArgumentOutOfRangeException());
        }

        // Freezing comes first, so that a time that is set together with it is exactly the time of the frozen clock.
        if (change.Frozen == true)
        {
            clock.Freeze();
        }

        if (change.Now is not null)
        {
            clock.Set(now);
        }

        clock.Advance(TimeSpan.FromSeconds(change.AdvanceSeconds ?? 0));
        if (change.Frozen == false)
        {
            clock.Run();
        }

        return Describe(clock);
    }

    private static DateTimeOffset Within(string member, Func<DateTimeOffset> time)
    {
        try
        {
            var result = time();
            if (result >= s_first && result <= s_last)
            {
                return result;
            }
        }
        catch (Exception wrong) when (wrong is OverflowException or ArgumentException)
        {
            // The same problem as a time outside of the range.
        }

        throw ControlException.Invalid(member, "The clock would leave the years 2000 to 2199.", member == "now"
            ? "Write a time within them."
            : "Write 0 or more seconds that end within them; set the time back with now.");
    }
}
