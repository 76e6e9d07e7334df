using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;

namespace Gameball.Runtime;

/// <summary>The instruments of the limiter over Redis, in the meter of the client.</summary>
internal static class RedisInstruments
{
    public const string PermitsAvailable = "gameball.redis.permits.available";

    private static readonly Meter s_meter = CreateMeter();

    public static Counter<long> Permits { get; } = s_meter.CreateCounter<long>(
        "gameball.redis.permits", "{permit}", "The permits of the shared quota that processes took through Redis.");

    public static Counter<long> Failures { get; } =
        s_meter.CreateCounter<long>("gameball.redis.failures", "{failure}", "The requests of the limiter to Redis that failed.");

    public static Counter<long> FallbackPermits { get; } = s_meter.CreateCounter<long>(
        "gameball.redis.fallback.permits", "{permit}", "The permits that processes granted by themselves while Redis was unavailable.");

    /// <summary>Measures what is left of shared quotas until the meter is disposed.</summary>
    public static Meter Measure(Func<IEnumerable<Measurement<long>>> available)
    {
        var meter = CreateMeter();
        meter.CreateObservableGauge(
            PermitsAvailable, available, "{permit}", "What is left of the shared quota, as the process's last request to Redis found it.");
        return meter;
    }

    private static Meter CreateMeter() => new("Gameball", typeof(RedisInstruments).Assembly.GetName().Version?.ToString(3));
}
