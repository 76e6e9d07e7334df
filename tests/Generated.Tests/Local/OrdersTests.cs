using System;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class OrdersTests
{
    [Fact]
    public async Task AnOrderCreatesTheCustomerAndAwardsPoints()
    {
        await using var shop = await LocalShop.OpenAsync();
        shop.Server.BalanceOf("c1").ShouldBeNull();

        var response = await shop.PostAsync("orders", Rows.Order("o1", paid: 100.75m));

        response.Status.ShouldBe(200);
        response.Body.GetProperty("customerId").GetString().ShouldBe("c1");
        response.Body.GetProperty("rewardedPoints").GetDecimal().ShouldBe(100);
        response.Body.GetProperty("redeemedPoints").GetDecimal().ShouldBe(0);
        shop.Server.BalanceOf("c1").ShouldBe(100);
        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(1);
    }

    [Fact]
    public async Task LineItemsShareThePointsAndLoseNone()
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.PostAsync("orders", Order("""
            "lineItems":[{"productId":"a","price":10,"quantity":1},{"productId":"b","price":10},{"productId":"c","price":5,"quantity":2}]
            """));

        var items = response.Body.GetProperty("lineItems").EnumerateArray().ToArray();
        items.Select(item => item.GetProperty("productId").GetString()).ShouldBe(["a", "b", "c"]);
        items.Sum(item => item.GetProperty("points").GetDecimal()).ShouldBe(response.Body.GetProperty("rewardedPoints").GetDecimal());
        items.ShouldAllBe(item => item.GetProperty("decimalPoints").GetDecimal() == 33.33333333m);
    }

    [Fact]
    public async Task EveryMemberOfAnOrderIsAccepted()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("orders", Rows.Order("o0", paid: 1000));
        var hold = await shop.PostAsync("transactions/hold", """{"customerId":"c1","transactionTime":"2023-12-31T10:00:00Z","pointsToHold":70}""");
        var held = await shop.PostAsync("coupons/SPRING10/validate", """{"customerId":"c1","lock":true}""");

        var response = await shop.PostAsync("orders", Order("""
            "email":"a@example.com","mobile":"+49","totalPrice":120,"totalDiscount":10,"totalShipping":5,"totalTax":1.5,
            "lineItems":[{"productId":"p","quantity":1,"price":2,"sku":"s","tags":["t"],"category":["c"],"weight":0.5,"vendor":"v",
              "collection":["k"],"title":"t","taxes":1,"discount":1,"extra":{"size":"L","rank":3}}],
            "redemption":{"pointsHoldReference":"HOLD","couponsLockReference":"LOCK","couponCodes":["FREESHIP"]},"extra":{"gift":"yes","wraps":2},
            "merchant":{"uniqueId":"m","name":"n","branch":{"uniqueId":"b","name":"n"}},"guest":false,"channel":"pos","cartId":"k",
            "cashbackConfigurations":{"returnWindow":7300}
            """)
            .Replace("HOLD", hold.Body.GetProperty("holdReference").GetString(), StringComparison.Ordinal)
            .Replace("LOCK", held.Body.GetProperty("lockReference").GetString(), StringComparison.Ordinal));

        response.Status.ShouldBe(200, response.Body.ToString());
        response.Body.GetProperty("redeemedPoints").GetDecimal().ShouldBe(70);
    }

    [Theory]
    [InlineData("""{"orderId":"o","orderDate":"2024-01-01T00:00:00Z","totalPaid":1}""", "customerId is missing")]
    [InlineData("""{"customerId":"","orderId":"o","orderDate":"2024-01-01T00:00:00Z","totalPaid":1}""", "customerId must not be empty")]
    [InlineData("""{"customerId":"c","orderId":"o","orderDate":"yesterday","totalPaid":1}""", "orderDate must be a date")]
    [InlineData("""{"customerId":"c","orderId":"o","orderDate":"2024-01-01T00:00:00Z","totalPaid":"1"}""", "totalPaid must be a number")]
    [InlineData("""{"customerId":"c","orderId":"o","orderDate":"2024-01-01T00:00:00Z","totalPaid":-1}""", "totalPaid must be at least 0")]
    [InlineData("[]", "The body must be an object")]
    public async Task MissingAndInvalidMembersAreNamed(string body, string message)
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.PostAsync("orders", body);

        (response.Status, response.Code).ShouldBe((422, 3001));
        response.Message.ShouldStartWith(message);
        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(""" "channel":"fax" """, "channel must be one of mobile, pos, web, callcenter")]
    [InlineData(""" "cashbackConfigurations":{"returnWindow":7301} """, "cashbackConfigurations.returnWindow must be at most 7300")]
    [InlineData(""" "cashbackConfigurations":{"returnWindow":1.5} """, "cashbackConfigurations.returnWindow must be a whole number")]
    [InlineData(""" "lineItems":[{},{"price":-1}] """, "lineItems[1].price must be at least 0")]
    [InlineData(""" "lineItems":[1] """, "lineItems must be a list of objects")]
    [InlineData(""" "extra":{"a":{}} """, "extra must be an object of strings and numbers")]
    [InlineData(""" "merchant":{"branch":7} """, "merchant.branch must be an object")]
    public async Task InvalidOptionalMembersAreNamedWithTheirPath(string member, string message)
    {
        await using var shop = await LocalShop.OpenAsync();

        (await shop.PostAsync("orders", Order(member))).Message.ShouldStartWith(message);
    }

    // 100 points and one additional member.
    private static string Order(string member) => Rows.Order("o1")[..^1] + "," + member + "}";
}
