using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace Gameball.Generated.Tests.Injection;

/// <summary>Shared code of this folder's tests.</summary>
internal static class Setup
{
    public static TrackOrderRequest Order { get; } = new()
    {
        CustomerId = "jane@example.com",
        OrderId = "o-1",
        OrderDate = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
        TotalPaid = 7m,
    };

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Gameball:" + setting.Key, setting.Value)))
        .Build();

    public static IConfiguration Section(params (string Key, string? Value)[] settings) =>
        Configuration(settings).GetSection("Gameball");

    /// <summary>Returns keys for one test alone, so that no other test uses their quota.</summary>
    public static (string Key, string? Value)[] Keys(string more = "") =>
        [("ApiKey", "gb_test_" + Guid.NewGuid().ToString("N") + more), ("SecretKey", "gb_test_secret" + more)];
}
