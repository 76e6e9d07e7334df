using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Invalid inputs: faults that stop an import before it begins, and faults of one row.</summary>
public sealed class InputTests
{
    [Fact]
    public async Task AnUnknownColumnIsReportedWithTheNearestNamesAndTheRemedy()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", "custmer_id,orderId,orderDate,totalPaid,colour", "c-1,o-1,2023-06-01,5,red");

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain("'custmer_id' (nearest: customerId");
        desk.Error.ShouldContain("'colour'");
        desk.Error.ShouldContain("--map \"custmer_id=customerId\"");
        desk.Error.ShouldContain("--ignore \"custmer_id\"");
        desk.Error.ShouldContain("totalPaid (required)");
        desk.Applied("orders").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("customerId,orderId,orderDate", "no column maps to totalPaid")]
    [InlineData("customerId,orderId,ORDERID,orderDate,totalPaid", "more than one column maps to orderId")]
    [InlineData("", "is empty")]
    public async Task AHeaderThatDoesNotMatchEndsTheCommand(string header, string message)
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunAsync("orders", desk.Write("orders.csv", header))).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain(message);
    }

    [Fact]
    public async Task InvalidValuesAreFailedRowsAndTheRestIsImported()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "orders.csv",
            Orders.Header,
            "c-1,o-1,2023-06-01T10:00:00Z,5",
            "c-2,o-2,03/04/2023,5",
            "c-3,o-3,2023-06-01T10:00:00Z,\"1,234\"",
            ",o-4,2023-06-01T10:00:00Z,5",
            "c-5,o-5,2023-06-01T10:00:00Z",
            "c-6,o-6,2023-06-01T10:00:00Z,6");

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1", "o-6"], ignoreOrder: true);
        var failed = desk.Lines("orders.failed.csv");
        failed[0].ShouldBe(Orders.Header + ",import_state,import_code,import_reason,import_line");
        failed[1].ShouldStartWith("c-2,o-2,03/04/2023,5,Failed,,");
        failed[1].ShouldContain("column orderDate: '03/04/2023' is not a time");
        failed[1].ShouldEndWith(",3");
        failed[2].ShouldContain("column totalPaid: '1,234' is not a number");
        failed[3].ShouldContain("column customerId is empty");
        failed[4].ShouldContain("It has 3 columns, the header 4.");
        failed.Length.ShouldBe(5);
    }

    [Fact]
    public async Task InvalidLinesOfJsonAreFailedRows()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "orders.jsonl",
            [
                .. Orders.JsonLines(1),
                "{",
                "[]",
                """{"customerId":"c-2","orderID":"o-2","orderDate":"soon","totalPaid":1}""",
                """{"custmerId":"c-3"}""",
            ]);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1"]);
        var failed = desk.Lines("orders.failed.jsonl");
        failed.Length.ShouldBe(4);
        failed[0].ShouldStartWith("""{"import_text":"{","import_state":"Failed","import_code":null,"import_reason":"The line""");
        failed[2].ShouldContain("orderDate: 'soon' is not a time");
        failed[3].ShouldContain("nearest: customerId");
    }

    [Fact]
    public async Task CorrectedFailedRowsCanBeImportedAlone()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", Orders.Header, "c-1,o-1,2023-06-01,5", "c-2,o-2,2023-06-01,-5", "c-3,o-3,yesterday,5");
        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);
        var failed = desk.Lines("orders.failed.csv");
        failed.Length.ShouldBe(3);
        failed.Single(line => line.StartsWith("c-2", System.StringComparison.Ordinal)).ShouldContain("Failed");

        desk.Write("orders.failed.csv", [.. failed.Select(line => line.Replace("-5", "5").Replace("o-3,yesterday", "o-3,2023-06-02"))]);
        (await desk.RunAsync("orders", desk.PathOf("orders.failed.csv"))).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1", "o-2", "o-3"], ignoreOrder: true);
    }

    [Fact]
    public async Task UnknownRowsOfAnEarlierImportAreHeldBackByDefault()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("again.csv", Orders.Header + ",import_state", "c-1,o-1,2023-06-01,5,Unknown", "c-2,o-2,2023-06-01,5,Failed");

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);
        desk.Applied("orders").ShouldBe(["o-2"]);
        desk.Lines("again.failed.csv")[1].ShouldStartWith("c-1,o-1,2023-06-01,5,Unknown,");

        (await desk.RunAsync("orders", desk.PathOf("again.failed.csv"), "--resubmit-unknown")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Applied("orders").ShouldBe(["o-2", "o-1"]);
    }

    [Fact]
    public async Task AnUnclosedQuoteEndsTheImportAndEarlierRowsHaveOutcomes()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(2), "c-3,\"o-3,2023-06-01,5", .. Orders.Csv(5, first: 4)]);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain("Line 4: a quoted column is never closed");
        // Rows that wait for a full chunk are not sent after the end of the input; the file of failed rows has them.
        var left = desk.Lines("orders.failed.csv")[1..];
        left.ShouldAllBe(line => line.Contains(",Unprocessed,"));
        desk.Applied("orders").Concat(left.Select(line => line.Split(',')[1])).ShouldBe(["o-1", "o-2"], ignoreOrder: true);
    }

    [Fact]
    public async Task AnUnwritableFileOfFailedRowsIsReportedBeforeAnythingIsSent()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(1)]);

        (await desk.RunAsync("orders", file, "--failed", desk.PathOf("nowhere/failed.csv"))).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain("--failed");
        desk.Applied("orders").ShouldBeEmpty();
    }

    [Fact]
    public async Task FailedRowsNeverOverwriteTheInput()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(1)]);

        (await desk.RunAsync("orders", file, "--failed", file)).ShouldBe(ExitCode.Unusable);

        File.ReadAllLines(file).Length.ShouldBe(2);
        desk.Applied("orders").ShouldBeEmpty();
    }
}
