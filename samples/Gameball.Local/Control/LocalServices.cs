using System;

namespace Gameball.Local;

/// <summary>The parts of a running server that the control API works on.</summary>
internal sealed record LocalServices(
    LocalClock Clock,
    TimeProvider RealTime,
    StateHolder State,
    FaultQueue Faults,
    RequestLog Requests,
    LocalWebhooks Webhooks,
    Pipeline Pipeline,
    Keys Keys)
{
    public StatusBody Status()
    {
        var state = State.Current;
        var jobs = state.Jobs.Progress();
        return new StatusBody(
            ClockRoutes.Describe(Clock), Requests.Last, Faults.Changes, State.Replacements + jobs.Jobs, jobs.Run, State.Replacements + jobs.Account,
            Webhooks.Changes);
    }
}
