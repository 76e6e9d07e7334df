using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class KeysTests
{
    [Theory]
    [InlineData(null, "right", 1000)]
    [InlineData("wrong", "right", 1000)]
    [InlineData("right", "wrong", 1000)]
    [InlineData("right", null, 1001)]
    public async Task WrongOrMissingKeysAreRejectedAndChangeNothing(string? api, string? secret, int code)
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await SendOrderAsync(shop, "orders", api, secret);

        (response.Status, response.Code).ShouldBe((401, code));
        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task EventsNeedNoSecretKeyBeforeVersion41()
    {
        await using var shop = await LocalShop.OpenAsync();

        (await SendEventsAsync(shop, "events")).Status.ShouldBe(200);
        (await SendEventsAsync(shop, "/api/v4.1/integrations/events")).Code.ShouldBe(1001);
        shop.Server.Ledger.TimesApplied("sendEvents", "c1").ShouldBe(1);
    }

    [Fact]
    public async Task Version41HasTheSamePaths()
    {
        await using var shop = await LocalShop.OpenAsync();

        (await SendOrderAsync(shop, "/api/v4.1/integrations/orders", "right", "right")).Status.ShouldBe(200);
    }

    private static Task<ApiResponse> SendEventsAsync(LocalShop shop, string path) =>
        shop.SendAsync(HttpMethod.Post, path, Rows.Events("c1"), request => SetKeys(shop, request, "right", null));

    private static Task<ApiResponse> SendOrderAsync(LocalShop shop, string path, string? api, string? secret) =>
        shop.SendAsync(HttpMethod.Post, path, Rows.Order("o1"), request => SetKeys(shop, request, api, secret));

    private static void SetKeys(LocalShop shop, HttpRequestMessage request, string? api, string? secret)
    {
        shop.Http.DefaultRequestHeaders.Clear();
        Set("apikey", api, shop.Server.ApiKey);
        Set("secretkey", secret, shop.Server.SecretKey);

        void Set(string header, string? wanted, string right)
        {
            if (wanted is not null)
            {
                request.Headers.Add(header, wanted == "right" ? right : wanted);
            }
        }
    }
}
