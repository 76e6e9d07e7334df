using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Whole imports, compared with the rows that the server applied.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task ACsvFileIsImportedCompletely()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(1_500)]);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(Orders.Keys(1_500), ignoreOrder: true);
        desk.Output.ShouldContain("1,500");
        desk.Output.ShouldContain("the server's counters agree");
        desk.Output.ShouldNotContain("\u001b");
        desk.Error.ShouldNotContain("\u001b");
        System.IO.File.Exists(desk.PathOf("orders.failed.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task JsonLinesAreImportedCompletely()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.jsonl", [.. Orders.JsonLines(50)]);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(Orders.Keys(50), ignoreOrder: true);
    }

    [Fact]
    public async Task ADashAsFileReadsStandardInput()
    {
        await using var desk = await Desk.OpenAsync(input: (Orders.Header + "\n" + Orders.Csv(1).Single()).Replace(',', ';'));

        (await desk.RunAsync("orders", "-")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1"]);
    }

    [Fact]
    public async Task WithoutKeysALocalGameballReceivesTheRows()
    {
        await using var desk = await Desk.OpenAsync(hasKeys: false);
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(3)]);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Error.ShouldContain("a local server");
        desk.Applied("orders").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("customers", "customers", "customerId,guest,customerAttributes.channel,customerAttributes.custom.tea", "c-1,no,web,mint")]
    [InlineData("balance-adjustments", "balanceAdjustments", "CustomerId,AMOUNT,reason", "c-1,5,\"parcel, late\"")]
    [InlineData("cashback", "cashback", "customerId,transactionId,transactionTime,amount", "c-1,t-1,2023-06-01 10:00,7.5")]
    [InlineData("events", "events", "customerId,events.write_review.stars,events.write_review.product", "c-1,5,p-1")]
    public async Task EachOperationTakesItsColumns(string command, string operation, string header, string row)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("known.csv", "customerId", "c-1");
        (await desk.RunAsync("customers", desk.PathOf("known.csv"))).ShouldBe(ExitCode.Succeeded, desk.Error);

        (await desk.RunAsync(command, desk.Write("rows.csv", header, row))).ShouldBe(ExitCode.Succeeded, desk.Error + desk.Output);

        desk.Server.Ledger.Rows.Last().Operation.ShouldBe(operation);
    }

    [Fact]
    public async Task NestedColumnsBecomeNestedProperties()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "people.csv", "id,Vorname,customerAttributes.paymentMethods,customerAttributes.custom.code,note", "c-1,Ada,card|cash,0049,x");

        (await desk.RunAsync(
            "customers", file, "--map", "id=customerId", "--map", "vorname=customerAttributes.firstName", "--ignore", "note"))
            .ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Server.Ledger.Rows.Single().Json.ShouldBe(
            """{"customerId":"c-1","customerAttributes":{"firstName":"Ada","paymentMethods":["card","cash"],"custom":{"code":"0049"}}}""");
    }

    [Fact]
    public async Task ReadsTakeBareIds()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Write("orders.jsonl", [.. Orders.JsonLines(2)]);
        await desk.RunAsync("orders", desk.PathOf("orders.jsonl"));

        var ids = desk.Write("ids.jsonl", "\"o-1\"", """{"orderId":"o-2"}""");
        (await desk.RunAsync("order-transactions", ids)).ShouldBe(ExitCode.Succeeded, desk.Error);
        (await desk.RunAsync("balance-inquiries", desk.Write("ids.csv", "customerId", "c-1"))).ShouldBe(ExitCode.Succeeded, desk.Error);
    }
}
