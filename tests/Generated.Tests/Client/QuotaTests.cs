using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Injection;
using Gameball.Generated.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Client;

/// <summary>The quotas of the bundled documents apply to calls.</summary>
/// <remarks>A document without a quota has none: see the tests of the runtime and of the generator.</remarks>
public sealed class QuotaTests
{
    [Fact]
    public async Task CallsToGameballWaitForItsPublishedQuota()
    {
        FakeTimeProvider time = new();
        using HttpClient http = new(new Recorder());
        using GameballClient gameball = new(
            new GameballOptions { ApiKey = "gb_test_quota", SecretKey = "gb_test_quota", TimeProvider = time }, http);

        Task<TrackOrderResponse>[] calls = [.. Enumerable.Range(0, 400).Select(_ => gameball.Orders.TrackOrderAsync(Setup.Order))];
        await Task.WhenAll(calls.Take(30));

        calls.Count(call => call.IsCompleted).ShouldBe(30);
        time.Advance(TimeSpan.FromSeconds(1.25));
        await Task.WhenAll(calls.Take(60));
        calls.Count(call => call.IsCompleted).ShouldBe(60);
    }
}
