using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using MiniExcelLibs;
using Shouldly;
using Xunit;
using static Gameball.BulkImport.Tests.Support.Xlsx;

namespace Gameball.BulkImport.Tests;

/// <summary>Excel files: what a cell becomes.</summary>
public sealed class ExcelTests
{
    private static readonly string[] s_header =
        [Text("A1", "customerId"), Text("B1", "orderId"), Text("C1", "orderDate"), Text("D1", "totalPaid")];

    [Fact]
    public async Task AFileOfAnotherLibraryIsImportedCompletely()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.PathOf("orders.xlsx");
        await MiniExcel.SaveAsAsync(file, Enumerable.Range(1, 1_200).Select(number => new Dictionary<string, object>
        {
            ["Customer ID"] = $"c-{number}",
            ["order_id"] = $"o-{number}",
            ["Order Date"] = new DateTime(2023, 6, 1, 10, 30, 0),
            ["total paid"] = number + 0.99m,
        }));

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(Orders.Keys(1_200), ignoreOrder: true);
        var sent = JsonNode.Parse(desk.Server.Ledger.Rows.Single(row => row.Key == "o-7").Json)!;
        sent["totalPaid"]!.ToJsonString().ShouldBe("7.99");
        sent["orderDate"]!.ToString().ShouldStartWith("2023-06-01T10:30:00");
        desk.Error.ShouldContain("Sheet: Sheet1");
    }

    [Fact]
    public async Task CellsBecomeValuesByTheirTypes()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Write(
            desk.PathOf("people.xlsx"),
            Row(1, Text("A1", "customerId"), Text("B1", "guest"), Text("C1", "customerAttributes.firstName"), Text("D1", "customerAttributes.custom.code"),
                Text("E1", "customerAttributes.custom.size"), Text("F1", "customerAttributes.dateOfBirth"), Text("G1", "customerAttributes.paymentMethods")),
            Row(3, Number("A3", "4711"), Typed("B3", "b", "<v>1</v>"), Typed("C3", "str", "<f>A1&amp;1</f><v>Ada_x0021_</v>"), Text("D3", "0049"),
                Number("E3", "1.1000000000000001"), Number("F3", "29221", 1), Text("G3", "card|cash")),
            Row(4, Text("A4", "c-2"), Typed("B4", "b", "<v>0</v>"), "<c r=\"C4\"/>", Number("F4", "29221.75", 2)));

        (await desk.RunAsync("customers", file)).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Server.Ledger.Rows.Select(row => row.Json).Order().ShouldBe(
        [
            """{"customerId":"4711","guest":true,"customerAttributes":{"firstName":"Ada!","dateOfBirth":"1980-01-01","paymentMethods":["card","cash"],"custom":{"code":"0049","size":1.1}}}""",
            """{"customerId":"c-2","guest":false,"customerAttributes":{"dateOfBirth":"1980-01-01T18:00:00"}}""",
        ]);
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("19.989999999999998", "19.99")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2.9999999999999996", "3")]
    [InlineData("1234567.8900000001", "1234567.89")]
    [InlineData("-1.1000000000000001", "-1.1")]
    [InlineData("1E-3", "0.001")]
    [InlineData("1.2345E+5", "123450")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1234567890123456", null)]
    [InlineData("12345678901234.56", null)]
    [InlineData("1234567890123.4567", null)]
    [InlineData("1E+40", null)]
    [InlineData("abc", null)]
    public void ANumberHasTheFifteenDigitsThatExcelShows(string text, string? number)
    {
        var cell = ExcelNumbers.Number(text);

        (cell.Problem is null ? cell.Text : null).ShouldBe(number);
    }

    [Theory]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("45078", false, "2023-06-01")]
    [InlineData("45078.4375", false, "2023-06-01T10:30:00")]
    [InlineData("45078.999999999993", false, "2023-06-02")]
    [InlineData("45078.770833333336", false, "2023-06-01T18:30:00")]
    [InlineData("43616", true, "2023-06-01")]
    [InlineData("60", false, null)]
    [InlineData("-1", false, null)]
    [InlineData("2958466", false, null)]
    [InlineData("x", false, null)]
    public void ADateIsANumberOfDays(string text, bool isFrom1904, string? date)
    {
        var cell = ExcelNumbers.Date(text, isFrom1904);

        (cell.Problem is null ? cell.Text : null).ShouldBe(date);
    }

    [Theory]
    [InlineData("dd.mm.yyyy", true)]
    [InlineData("mmm-yy", true)]
    [InlineData("[$-409]d-mmm;@", true)]
    [InlineData("mmmm", true)]
    [InlineData("h:mm:ss", false)]
    [InlineData("[h]:mm", false)]
    [InlineData("mm:ss", false)]
    [InlineData("General", false)]
    [InlineData("[Red]#,##0.00", false)]
    [InlineData("0.00\" days\"", false)]
    [InlineData("0.00\\d", false)]
    [InlineData("0;\"yyyy\"", false)]
    [InlineData("_d0", false)]
    public void AFormatWithDaysYearsOrMonthsIsADate(string format, bool isDate) => DateFormats.IsDate(format).ShouldBe(isDate);

    [Fact]
    public async Task CellsWithoutAValueFailTheirRowWithTheirPlace()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Write(
            desk.PathOf("orders.xlsx"),
            Row(1, s_header),
            Row(2, Text("A2", "c-1"), Text("B2", "o-1"), Number("C2", "45078", 1), Number("D2", "19.989999999999998", 3)),
            Row(3, Text("A3", "c-2"), Text("B3", "o-2"), Number("C3", "45078", 1), Typed("D3", "e", "<v>#N/A</v>")),
            Row(4, Text("A4", "c-3"), Text("B4", "o-3"), Number("C4", "45078"), Number("D4", "5")),
            Row(5, Text("A5", "c-4"), Text("B5", "o-4"), Number("C5", "45078", 1), "<c r=\"D5\"><f>1+1</f></c>"),
            Row(6, Text("A6", "c-5"), Number("B6", "12345678901234567"), Number("C6", "45078", 1), Number("D6", "5")),
            Row(7, Text("A7", "c-6"), Shared("B7", 9), Number("C7", "45078", 1), Number("D7", "5")),
            Row(9, Text("A9", "c-7"), Text("B9", "o-7"), Number("C9", "45078", 1), Text("D9", "1,5")),
            Row(10, Text("A10", "c-8"), Text("B10", "o-8"), Number("C10", "45078", 1), Number("D10", "5"), Text("F10", "stray")),
            Row(11, Text("A11", "c-9"), Text("B11", "o-9"), Number("C11", "45078", 1)));

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Applied("orders").ShouldBe(["o-1"]);
        JsonNode.Parse(desk.Server.Ledger.Rows.Single().Json)!["totalPaid"]!.ToJsonString().ShouldBe("19.99");
        string[] reasons =
        [
            "column totalPaid (cell D3): it has the error #N/A.",
            "column orderDate (cell C4): '45078' is not a time",
            "column totalPaid (cell D5): it has a formula without a result.",
            "column orderId (cell B6): the number 12345678901234567 has more than 15 digits",
            "column orderId (cell B7): it refers to the text 9, which the file does not have.",
            "column totalPaid (cell D9): '1,5' is not a number",
            "Cell F10 has a value, and its column has no name in the header.",
            "column totalPaid (cell D11) is empty, and every row needs totalPaid.",
        ];
        var failed = desk.Lines("orders.failed.csv");
        failed[0].ShouldBe(Orders.Header + ",import_state,import_code,import_reason,import_line");
        failed.Length.ShouldBe(reasons.Length + 1);
        foreach (var (line, reason) in failed.Skip(1).Zip(reasons))
        {
            line.ShouldContain(reason);
        }

        failed[1].ShouldStartWith("c-2,o-2,2023-06-01,#N/A,Failed,");
        failed[1].ShouldEndWith(",3");
    }

    [Fact]
    public async Task FailedRowsAreWrittenInTheFormOfTheCultureAndReadAgain()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Write(
            desk.PathOf("orders.xlsx"),
            Row(1, s_header),
            Row(2, Text("A2", "c-1"), Text("B2", "o-1"), Text("C2", "31.12.2023"), Number("D2", "-1234.125")),
            Row(3, Text("A3", "c-2"), Text("B3", "o-2"), Text("C3", "soon"), Number("D3", "1.234")));
        (await desk.RunAsync("orders", file, "--culture", "de-DE")).ShouldBe(ExitCode.SomeFailed, desk.Error);
        var failed = desk.Lines("orders.failed.csv");
        failed.Length.ShouldBe(3);
        failed.ShouldContain(line => line.StartsWith("c-2;o-2;soon;1,234;Failed;", StringComparison.Ordinal));
        failed.ShouldContain(line => line.StartsWith("c-1;o-1;31.12.2023;'-1234,125;Failed;", StringComparison.Ordinal));

        File.WriteAllLines(desk.PathOf("orders.failed.csv"), failed.Select(line => line.Replace("soon", "1.1.2023").Replace("'-1234", "1234")));
        (await desk.RunAsync("orders", desk.PathOf("orders.failed.csv"), "--culture", "de-DE")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Server.Ledger.Rows.Select(row => JsonNode.Parse(row.Json)!["totalPaid"]!.ToJsonString()).ShouldBe(["1234.125", "1.234"], ignoreOrder: true);
    }

    [Fact]
    public async Task TheFirstVisibleSheetIsReadUnlessAnotherIsNamed()
    {
        await using var desk = await Desk.OpenAsync();
        string[] Rows(string id) => [Row(1, Text("A1", "order_id")), Row(2, Text("A2", id))];
        var file = Xlsx.Write(desk.PathOf("ids.xlsx"), [("Codes", "hidden", Rows("o-1")), ("June", null, Rows("o-2")), ("July", null, Rows("o-3"))]);

        (await desk.RunAsync("order-transactions", file, "--preview")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Output.ShouldContain("o-2");
        desk.Error.ShouldContain("Sheet: June (Codes, July not read; --sheet names another)");
        (await desk.RunAsync("order-transactions", file, "--preview", "--sheet", "july")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Output.ShouldContain("o-3");
        (await desk.RunAsync("order-transactions", file, "--preview", "--sheet", "May")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("has no sheet 'May'. Its sheets: Codes, June, July.");
    }

    [Fact]
    public async Task SharedTextsKeepTheirRunsAndSpacesAndLoseTheirPhoneticHints()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Xlsx.Write(
            desk.PathOf("ids.xlsx"),
            [("Ids", null, [Row(1, Shared("A1", 0)), Row(2, Shared("A2", 1)), Row(3, Shared("A3", 2)), Row(4, Shared("A4", 3))])],
            [
                "<si><t>orderId</t></si>", "<si><r><t xml:space=\"preserve\">o </t></r><r><rPr><b/></rPr><t>1</t></r></si>",
                "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh></si>", "<si><t/></si>",
            ]);

        (await desk.RunAsync("order-transactions", file, "--preview")).ShouldBe(ExitCode.Succeeded, desk.Error);

        JsonNode.Parse(desk.Output)!.AsArray().Select(id => (string?)id).ShouldBe(["o 1", "東京"]);
    }

    [Fact]
    public async Task DaysAreCountedFrom1904WhereTheFileSaysSo()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Xlsx.Write(
            desk.PathOf("orders.xlsx"),
            [("Orders", null, [Row(1, s_header), Row(2, Text("A2", "c"), Text("B2", "o"), Number("C2", "43616", 1), Number("D2", "5"))])],
            workbook: "<workbookPr date1904=\"1\"/>");

        (await desk.RunAsync("orders", file, "--preview")).ShouldBe(ExitCode.Succeeded, desk.Error);

        JsonNode.Parse(desk.Output)![0]!["orderDate"]!.ToString().ShouldStartWith("2023-06-01");
    }
}
