using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Gameball.Runtime;

/// <summary>
/// The process's activity source and instruments. Those that not every call needs are created when they are first used; the meter returns the same
/// instrument to two threads that create it at once.
/// </summary>
internal static class Instruments
{
    // That of the package, without the commit. The assembly's own version changes with the package's first number only.
    private static readonly string? s_version =
        typeof(Instruments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    private static readonly Meter s_meter = new(TelemetryNames.Source, s_version);

    // OpenTelemetry's recommended boundaries for HTTP, extended to minutes for waits for a quota and for jobs.
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = (double[])[0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 300, 1800],
    };

    public static ActivitySource Source { get; } = new(TelemetryNames.Source, s_version);

    public static Histogram<double> OperationDuration { get; } = s_meter.CreateHistogram(
        TelemetryNames.Metric.OperationDuration, "s", "The duration of calls, including waits and retries.", tags: null, s_seconds);

    public static Counter<long> Retries => field ??=
        s_meter.CreateCounter<long>(TelemetryNames.Metric.Retries, "{retry}", "The number of retries of calls.");

    public static Histogram<double> LimiterWait => field ??= s_meter.CreateHistogram(
        TelemetryNames.Metric.LimiterWait, "s", "The time that calls wait for their quota, for calls that wait.", tags: null, s_seconds);

    public static Counter<long> BatchRows => field ??=
        s_meter.CreateCounter<long>(TelemetryNames.Metric.BatchRows, "{row}", "The rows of imports with a final outcome.");

    public static UpDownCounter<long> BatchJobsActive => field ??=
        s_meter.CreateUpDownCounter<long>(TelemetryNames.Metric.BatchJobsActive, "{job}", "The open jobs of imports.");

    public static Histogram<double> BatchJobDuration => field ??= s_meter.CreateHistogram(
        TelemetryNames.Metric.BatchJobDuration, "s", "The duration of jobs, from acceptance to the last status.", tags: null, s_seconds);

    public static Counter<long> BatchPolls => field ??=
        s_meter.CreateCounter<long>(TelemetryNames.Metric.BatchPolls, "{poll}", "The number of status requests for jobs.");
}
