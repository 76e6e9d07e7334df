using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class RowsTests
{
    [Fact]
    public async Task OrdersCreateCustomersAndAwardPoints()
    {
        await using var shop = await LocalShop.OpenAsync();

        await shop.RunAsync("orders", Rows.Order("o1", "c1", 10), Rows.Order("o2", "c1", 5.5m), Rows.Order("o3", "c2", 1));

        shop.Server.BalanceOf("c1").ShouldBe(15);
        shop.Server.BalanceOf("c2").ShouldBe(1);
        shop.Server.Ledger.Count("orders").ShouldBe(3);
    }

    [Fact]
    public async Task AnOrderSentTwiceCountsTwice()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("orders", Rows.Order("o1"));
        await shop.RunAsync("orders", Rows.Order("o1"));

        shop.Server.Ledger.TimesApplied("orders", "o1").ShouldBe(2);
        shop.Server.BalanceOf("c1").ShouldBe(200);
    }

    [Theory]
    [InlineData("orders", """{"customerId":"c1","orderId":"o1","orderDate":"2023-12-31T10:00:00Z"}""", "totalPaid is missing.")]
    [InlineData("orders", """{"customerId":"c1","orderId":"o1","orderDate":"31.12.2023","totalPaid":1}""",
        "orderDate must be a date and time in ISO 8601.")]
    [InlineData("orders", """{"customerId":"c1","orderId":"o1","orderDate":"2023-12-31T10:00:00Z","totalPaid":-1}""",
        "totalPaid must be at least 0.")]
    [InlineData("customers", """{"customerId":"c1","customerAttributes":{"totalOrders":1.5}}""",
        "customerAttributes.totalOrders must be a whole number.")]
    [InlineData("balance-adjustment", """{"customerId":"c1"}""", "amount is missing.")]
    [InlineData("events", """{"customerId":"c1","events":{"visit":1}}""", "events must be an object of objects.")]
    [InlineData("events", "7", "The row must be an object.")]
    public async Task OnlyTheRowOfInvalidShapeFails(string operation, string row, string error)
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("customers", Rows.Customer("c1"));

        var job = await shop.RunAsync(operation, row);

        job.Counts.ShouldBe((1, 0, 1));
        job.Failed(0).GetProperty("error").GetString().ShouldBe(error);
        job.FailedCode(0).ShouldBe(3001);
        shop.Server.Ledger.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task OrderTransactionsReportAMissingOrderInCustomerIdAndTheReasonInMessage()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("orders", Rows.Order("o1"));

        var job = await shop.RunAsync("orders/transactions", "\"o1\"", "\"o9\"", "7");

        job.Counts.ShouldBe((3, 1, 2));
        job.Successful(0).GetProperty("orderId").GetString().ShouldBe("o1");
        job.Successful(0).GetProperty("transactions")[0].GetProperty("points").GetDecimal().ShouldBe(100);
        job.Failed(0).GetProperty("customerId").GetString().ShouldBe("o9");
        job.Failed(0).GetProperty("message").GetString().ShouldBe("Order 'o9' was not found.");
        job.Failed(0).TryGetProperty("error", out _).ShouldBeFalse();
        job.FailedCode(1).ShouldBe(3001);
    }

    [Fact]
    public async Task BalanceInquiriesReadBalancesOfKnownCustomers()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("orders", Rows.Order("o1"));

        var job = await shop.RunAsync("balance-inquiry", Rows.Customer("c1"), Rows.Customer("c9"));

        job.Successful(0).GetProperty("availablePointsBalance").GetDecimal().ShouldBe(100);
        job.FailedCode(0).ShouldBe(7000);
    }

    [Fact]
    public async Task AdjustmentsAddPointsAndTakeAvailablePoints()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("customers", Rows.Customer("c1"));

        var job = await shop.RunAsync(
            "balance-adjustment",
            Rows.Adjustment("c1", 50),
            Rows.Adjustment("c1", -20),
            Rows.Adjustment("c1", -31),
            Rows.Adjustment("c9", 1));

        job.Counts.ShouldBe((4, 2, 2));
        (job.FailedCode(0), job.FailedCode(1)).ShouldBe((9008, 7000));
        shop.Server.BalanceOf("c1").ShouldBe(30);
        shop.Server.BalanceOf("c9").ShouldBeNull();
    }

    [Fact]
    public async Task CashbackRejectsAKnownIdAKnownTimeAndAFutureTime()
    {
        await using var shop = await LocalShop.OpenAsync();

        var job = await shop.RunAsync(
            "cashback",
            Rows.Transaction("t1", 1, "\"amount\":10"),
            Rows.Transaction("t1", 1, "\"amount\":10"),
            Rows.Transaction("t2", 1, "\"amount\":10"),
            Rows.Transaction("t2", 1, "\"amount\":10", "c2"),
            """{"customerId":"c1","transactionId":"t3","transactionTime":"2999-01-01T00:00:00Z","amount":10}""");

        job.Counts.ShouldBe((5, 2, 3));
        (job.FailedCode(0), job.FailedCode(1), job.FailedCode(2)).ShouldBe((9004, 9003, 9007));
        job.Failed(0).GetProperty("transactionId").GetString().ShouldBe("t1");
        shop.Server.BalanceOf("c1").ShouldBe(10);
        shop.Server.Ledger.TimesApplied("cashback", "t1").ShouldBe(1);
    }

    [Fact]
    public async Task RedemptionsTakePointsOrTheirValueInMoneyOnce()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.RunAsync("orders", Rows.Order("o1", paid: 1000));

        var job = await shop.RunAsync(
            "redeem",
            Rows.Transaction("t1", 1, "\"points\":300"),
            Rows.Transaction("t2", 2, "\"amount\":10"),
            Rows.Transaction("t1", 3, "\"points\":300"),
            Rows.Transaction("t3", 4, "\"points\":601"),
            Rows.Transaction("t3", 4, "\"points\":600"),
            Rows.Transaction("t4", 5, "\"points\":1", "c9"),
            Rows.Transaction("t5", 6, "\"points\":1,\"amount\":1"),
            Rows.Transaction("t6", 7, "\"holdReference\":\"h\""));

        job.Counts.ShouldBe((8, 3, 5));
        int[] codes = [job.FailedCode(0), job.FailedCode(1), job.FailedCode(2), job.FailedCode(3), job.FailedCode(4)];
        codes.ShouldBe([9004, 9008, 7000, 3001, 9006]);
        shop.Server.BalanceOf("c1").ShouldBe(0);
    }

    [Fact]
    public async Task EventsSentTwiceCountTwiceAndStayReadable()
    {
        await using var shop = await LocalShop.OpenAsync();

        await shop.RunAsync("events", Rows.Events("c1", "visit"), Rows.Events("c1", "visit"));

        shop.Server.Ledger.TimesApplied("events", "c1").ShouldBe(2);
        using var row = JsonDocument.Parse(shop.Server.Ledger.Rows[0].Json);
        row.RootElement.GetProperty("events").GetProperty("visit").GetProperty("page").GetInt32().ShouldBe(1);
    }
}
