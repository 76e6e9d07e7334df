using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Gameball;
using Guides.Tests.Support;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/native-aot.md. This project switches reflection in System.Text.Json off, as a native program does.</summary>
public sealed class NativeAotGuide
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(GameballJson.Resolver, ShopJson.Default),
    };

    [Fact]
    public async Task TypesOfTheClientAndOfTheShopAreWrittenWithoutReflection()
    {
        await using var account = await LocalAccount.OpenAsync();
        var tracked = await account.Client.Orders.TrackOrderAsync(
            new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = LocalAccount.Time, TotalPaid = 40m });

        Write(tracked).ShouldContain("\"rewardedPoints\":40");
        Write(new Receipt("o-1", 40m)).ShouldBe("""{"orderId":"o-1","points":40}""");
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)s_json.GetTypeInfo(typeof(T)));
}

internal sealed record Receipt(string OrderId, decimal Points);

[JsonSerializable(typeof(Receipt))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class ShopJson : JsonSerializerContext;
