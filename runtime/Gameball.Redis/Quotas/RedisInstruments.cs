using System.Diagnostics.Metrics;

namespace Gameball.Runtime;

/// <summary>The instruments of the limiter over Redis, in the meter of the client.</summary>
internal static class RedisInstruments
{
    private static readonly Meter s_meter = new("Gameball", typeof(RedisInstruments).Assembly.GetName().Version?.ToString(3));

    public static Counter<long> Failures { get; } =
        s_meter.CreateCounter<long>("gameball.redis.failures", "{failure}", "The requests of the limiter to Redis that failed.");

    public static Counter<long> FallbackPermits { get; } = s_meter.CreateCounter<long>(
        "gameball.redis.fallback.permits", "{permit}", "The permits that processes granted by themselves while Redis was unavailable.");
}
