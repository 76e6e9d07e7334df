using System;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary>Settings are checked before anything is sent.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("MaxLatency")]
    [InlineData("FallbackShare")]
    [InlineData("OutageTimeout")]
    [InlineData("KeyPrefix")]
    [InlineData("Margin")]
    public void AnInvalidSettingIsNamed(string name)
    {
        GameballRedisLimiterOptions options = new();
        Action set = name switch
        {
            "MaxLatency" => () => options.MaxLatency = TimeSpan.Zero,
            "FallbackShare" => () => options.FallbackShare = 1.1,
            "OutageTimeout" => () => options.OutageTimeout = TimeSpan.FromSeconds(-1),
            "KeyPrefix" => () => options.KeyPrefix = "a{b}",
            _ => () => options.Limits.Margin = TimeSpan.FromMinutes(1),
        };
        set();

        Should.Throw<ArgumentException>(() => GameballRedisLimiter.Connect("127.0.0.1:1", options)).Message.ShouldContain(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("redis:6379,nonsense=1")]
    public void AnInvalidConfigurationIsRejectedAtOnce(string configuration) =>
        Should.Throw<ArgumentException>(() => GameballRedisLimiter.Connect(configuration));

    [Fact]
    public void AnAbsentRedisDoesNotKeepAnApplicationFromStarting()
    {
        using var limiter = GameballRedisLimiter.Connect("127.0.0.1:1");

        limiter.GetStatistics(LimiterBench.Call())!.CurrentAvailablePermits.ShouldBe(0);
    }

    [Fact]
    public void TheConnectionIsRequired() => Should.Throw<ArgumentNullException>(() => new GameballRedisLimiter(null!));
}
