using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class EventStreamTests
{
    [Fact]
    public async Task AChangeIsReportedOnce()
    {
        await using var shop = await LocalShop.OpenAsync();
        await using var stream = await shop.Http.GetStreamAsync(new Uri("/_local/events", UriKind.Relative));
        using StreamReader reader = new(stream);
        (await NextAsync(reader)).GetProperty("lastRequest").GetInt64().ShouldBe(0);

        await shop.PostAsync("orders", Rows.Order("o1"));
        await shop.PostAsync("orders", Rows.Order("o2"));
        while (shop.Clock.Timers == 0)
        {
            await Task.Yield();
        }

        shop.Clock.Advance(TimeSpan.FromMilliseconds(250));

        var status = await NextAsync(reader);
        status.GetProperty("lastRequest").GetInt64().ShouldBe(2);
        status.GetProperty("clock").GetProperty("frozen").GetBoolean().ShouldBeFalse();
    }

    private static async Task<JsonElement> NextAsync(StreamReader reader)
    {
        (await reader.ReadLineAsync()).ShouldBe("event: status");
        var data = (await reader.ReadLineAsync())!;
        (await reader.ReadLineAsync()).ShouldBe("");
        using var json = JsonDocument.Parse(data["data: ".Length..]);
        return json.RootElement.Clone();
    }
}
