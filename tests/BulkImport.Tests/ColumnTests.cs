using System;
using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Columns and the properties that they match.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("order_date", "orderDate")]
    [InlineData("Order Date", "orderDate")]
    [InlineData("ORDER-DATE", "orderDate")]
    [InlineData("orderdate", "orderDate")]
    [InlineData(" _order--DATE_", "orderDate")]
    [InlineData("orderDate", "orderDate")]
    [InlineData("customer_attributes.First Name", null)]
    [InlineData("order.date", null)]
    [InlineData("dateOrder", null)]
    public void ANameMatchesWhateverItsCaseUnderscoresHyphensAndSpaces(string column, string? property) =>
        RowShape.Create<BatchOrder>().Find(column)?.Name.ShouldBe(property);

    [Fact]
    public void AnExactNameIsMatchedBeforeASimilarOne()
    {
        var kind = ValueKinds.Find(typeof(string))!;
        var shape = new RowShape([new RowField("order_id", kind, false), new RowField("orderId", kind, false)]);

        shape.Find("orderId")!.Name.ShouldBe("orderId");
        shape.Find("order_id")!.Name.ShouldBe("order_id");
        shape.Find("ORDERID")!.Name.ShouldBe("order_id");
    }

    [Fact]
    public void SimilarNamesMatchInNestedObjectsAndNamesOfTheUserKeepTheirSpelling()
    {
        var shape = RowShape.Create<BatchCustomer>();

        shape.Find("Customer Attributes.first_name")!.Name.ShouldBe("customerAttributes.firstName");
        shape.Find("customer_attributes.CUSTOM.Favourite_Tea")!.Name.ShouldBe("customerAttributes.custom.Favourite_Tea");
    }

    [Fact]
    public async Task AFileWithOtherSpellingsIsImportedAndTheMatchesAreShownBefore()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", "Customer ID,order_id,Order-Date,TOTAL PAID,note", "c-1,o-1,2023-06-01,5,x");

        (await desk.RunAsync("orders", file, "--ignore", "note")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1"]);
        var lines = desk.Error.Split('\n').Select(line => line.TrimEnd()).ToList();
        lines.ShouldContain("  Customer ID  -> customerId");
        lines.ShouldContain("  Order-Date   -> orderDate");
        lines.ShouldContain("  note         ignored");
    }

    [Fact]
    public async Task PropertiesWithoutAColumnAreShown()
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunAsync("customers", desk.Write("people.csv", "customer_id", "c-1"), "--preview")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Error.ShouldContain("Not in the input: ");
    }

    [Theory]
    [InlineData("order_date", "--ignore \"order_date\"")]
    [InlineData("Orderdate", "Ignore one")]
    [InlineData("ORDERDATE", "Rename one of them")]
    public async Task TwoColumnsOfOnePropertyAreAnErrorThatNamesBoth(string column, string remedy)
    {
        await using var desk = await Desk.OpenAsync();
        var first = remedy.StartsWith("Rename", StringComparison.Ordinal) ? "orderDate" : "order date";
        var file = desk.Write("orders.csv", $"customerId,orderId,{first},{column},totalPaid", "c-1,o-1,2023-06-01,2023-06-02,5");

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain($"more than one column maps to orderDate: {first}, {column}.");
        desk.Error.ShouldContain(remedy);
        desk.Applied("orders").ShouldBeEmpty();
    }

    [Fact]
    public async Task MembersOfJsonLinesMatchLikewiseAndTwoOfOnePropertyFailTheirRow()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "orders.jsonl",
            """{"customer_id":"c-1","order_id":"o-1","order-date":"2023-06-01","Total Paid":5}""",
            """{"customerId":"c-2","orderId":"o-2","order_id":"o-3","orderDate":"2023-06-01","totalPaid":5}""");

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1"]);
        desk.Error.ShouldContain("  order-date   -> orderDate");
        desk.Lines("orders.failed.jsonl").Single().ShouldContain("order_id: the row has orderId twice.");
    }
}
