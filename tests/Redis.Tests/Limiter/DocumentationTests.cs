using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Gameball.Runtime;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Gameball.Redis.Tests.Limiter;

/// <summary><c>docs/telemetry.md</c> and <c>docs/configuration.md</c> list what the limiter has.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void LogEventsMatchThePageWithTheirLevels() => Rows("telemetry.md").Where(static row => row.StartsWith("| 4", StringComparison.Ordinal))
        .Select(static row => string.Join(' ', row.Split('|').Skip(1).Take(3).Select(static cell => cell.Trim().Trim('`'))))
        .ShouldBe(typeof(RedisLog).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(static method => (method.Name, Event: method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Select(static method => $"{method.Event.EventId} {method.Event.Level} {method.Name}"), ignoreOrder: true);

    [Fact]
    public void MetricsMatchThePage() => Rows("telemetry.md").Where(static row => row.StartsWith("| `gameball.redis.", StringComparison.Ordinal))
        .Select(static row => row.Split('`')[1])
        .ShouldBe([
            RedisInstruments.Permits.Name, RedisInstruments.PermitsAvailable, RedisInstruments.Failures.Name, RedisInstruments.FallbackPermits.Name,
        ], ignoreOrder: true);

    [Theory]
    [InlineData(nameof(GameballRedisLimiterOptions.MaxLatency))]
    [InlineData(nameof(GameballRedisLimiterOptions.FallbackShare))]
    [InlineData(nameof(GameballRedisLimiterOptions.OutageTimeout))]
    [InlineData(nameof(GameballRedisLimiterOptions.KeyPrefix))]
    public void SettingsAreOnThePageOfTheConfiguration(string name) =>
        Rows("configuration.md").ShouldContain(row => row.StartsWith($"| `{name}` |", StringComparison.Ordinal));

    private static string[] Rows(string page)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Gameball.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return File.ReadAllLines(Path.Combine(folder, "docs", page));
    }
}
