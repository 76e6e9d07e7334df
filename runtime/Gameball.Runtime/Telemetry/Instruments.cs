using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gameball.Runtime;

/// <summary>The process's activity source and instruments. Each says itself whether anybody listens.</summary>
internal static class Instruments
{
    private static readonly string? s_version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter s_meter = new(TelemetryNames.Source, s_version);

    // Those that OpenTelemetry advises for HTTP, and on to minutes: a call may wait for its quota, a job takes its time.
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 300, 1800],
    };

    public static ActivitySource Source { get; } = new(TelemetryNames.Source, s_version);

    public static Histogram<double> OperationDuration { get; } = s_meter.CreateHistogram(
        TelemetryNames.Metric.OperationDuration, "s", "How long calls take, waits and repeats included.", tags: null, s_seconds);

    public static Counter<long> Retries { get; } =
        s_meter.CreateCounter<long>(TelemetryNames.Metric.Retries, "{retry}", "How often calls are sent again.");

    public static Histogram<double> LimiterWait { get; } = s_meter.CreateHistogram(
        TelemetryNames.Metric.LimiterWait, "s", "How long calls wait for their quota, those that have to.", tags: null, s_seconds);

    public static Counter<long> BatchRows { get; } =
        s_meter.CreateCounter<long>(TelemetryNames.Metric.BatchRows, "{row}", "The rows of imports that have their outcome.");

    public static UpDownCounter<long> BatchJobsActive { get; } =
        s_meter.CreateUpDownCounter<long>(TelemetryNames.Metric.BatchJobsActive, "{job}", "The jobs that imports wait for.");

    public static Histogram<double> BatchJobDuration { get; } = s_meter.CreateHistogram(
        TelemetryNames.Metric.BatchJobDuration, "s", "How long jobs take, from their acceptance to the end of the wait.", tags: null, s_seconds);

    public static Counter<long> BatchPolls { get; } =
        s_meter.CreateCounter<long>(TelemetryNames.Metric.BatchPolls, "{poll}", "How often the state of a job is asked for.");
}
