using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gameball.Fleet;

/// <summary>The activity source and the meter <c>Gameball.Fleet</c>.</summary>
internal static class FleetTelemetry
{
    public const string Name = "Gameball.Fleet";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    public static Counter<long> Rows { get; } = Meter.CreateCounter<long>(
        "gameball.fleet.rows", "{row}", "The rows of runs with a final outcome, by this process.");

    public static Counter<long> Steps { get; } = Meter.CreateCounter<long>(
        "gameball.fleet.steps", "{step}", "The steps by this process: submits, polls, and what was lost to another process.");

    /// <summary>Starts the span of a step as a child of the coordinator's span, and links it to the message.</summary>
    public static Activity? Step(FleetRun run, int partition)
    {
        _ = ActivityContext.TryParse(run.TraceParent, null, isRemote: true, out var parent);
        ActivityLink[] links = Activity.Current is { } message ? [new ActivityLink(message.Context)] : [];
        var span = Source.StartActivity("gameball.fleet.step", ActivityKind.Consumer, parent, links: links);
        span?.SetTag("gameball.fleet.run", run.Name);
        span?.SetTag("gameball.fleet.partition", partition);
        span?.SetTag("gameball.batch.name", run.Operation);
        return span;
    }
}
