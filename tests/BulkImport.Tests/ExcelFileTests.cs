using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;
using static Gameball.BulkImport.Tests.Support.Xlsx;

namespace Gameball.BulkImport.Tests;

/// <summary>Excel files as a whole: how much of one is read at a time, and what is said about one that cannot be read.</summary>
public sealed class ExcelFileTests
{
    private static readonly string[] s_header =
        [Text("A1", "customerId"), Text("B1", "orderId"), Text("C1", "orderDate"), Text("D1", "totalPaid")];

    [Fact]
    public async Task ASheetIsReadRowByRow()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Write(
            desk.PathOf("ids.xlsx"),
            [Row(1, Text("A1", "orderId")), .. Enumerable.Range(2, 50_000).Select(number => Row(number, Text($"A{number}", Guid.NewGuid().ToString())))]);
        await using var table = ExcelTable.Open(File.OpenRead(file), new ImportArguments { Source = file });
        await using var rows = table.ReadAsync().GetAsyncEnumerator();

        (await rows.MoveNextAsync()).ShouldBeTrue();

        table.Fraction.ShouldBeLessThan(0.1);
    }

    [Fact]
    public void ManySharedTextsAreInAFileThatIsDeleted()
    {
        var path = Path.GetTempFileName();
        File.Delete(path);
        string[] texts = [.. Enumerable.Range(0, 80_000).Select(number => $"a text of some length, so that they fill a file: {number}")];
        Xlsx.Write(path, [("Ids", null, [])], [.. texts.Select(text => $"<si><t>{text}</t></si>")]);
        string[] Files() => Directory.GetFiles(Path.GetTempPath(), "gameball-import-*.tmp");
        var before = Files();

        using (var file = ZipFile.OpenRead(path))
        {
            using var shared = SharedTexts.Read(file.GetEntry("xl/sharedStrings.xml"));
            Files().Except(before).ShouldNotBeEmpty();
            foreach (var index in new[] { 0, 79_999, 3, 40_000, 40_001 })
            {
                shared.Find(index).ShouldBe(texts[index]);
            }

            shared.Find(80_000).ShouldBeNull();
        }

        Files().Except(before).ShouldBeEmpty();
        File.Delete(path);
    }

    [Fact]
    public async Task AFileThatIsNoWorkbookIsReported()
    {
        await using var desk = await Desk.OpenAsync();
        File.WriteAllText(desk.PathOf("text.xlsx"), "customerId,orderId");
        File.WriteAllBytes(desk.PathOf("old.xlsx"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]);
        File.WriteAllBytes(desk.PathOf("empty.xlsx"), []);
        Write(desk.PathOf("none.xlsx"));
        using (var zip = ZipFile.Open(desk.PathOf("zip.xlsx"), ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        foreach (var (name, message) in new[]
        {
            ("text.xlsx", "text.xlsx is not a readable Excel file (.xlsx)"),
            ("old.xlsx", "or has a password. Save it as .xlsx without a password."),
            ("empty.xlsx", "empty.xlsx is not a readable Excel file (.xlsx)"),
            ("none.xlsx", "sheet Orders is empty. A sheet begins with a row of column names."),
            ("zip.xlsx", "it has no part 'xl/workbook.xml'"),
        })
        {
            (await desk.RunAsync("orders", desk.PathOf(name))).ShouldBe(ExitCode.Unusable, name);
            desk.Error.ShouldContain(message);
        }
    }

    [Theory]
    [InlineData("<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>c-9</t>", "Sheet Orders, row 5, cell A5: the Excel file cannot be read beyond this point")]
    [InlineData("<row r=\"2\"/>", "a row has the number '2' after row 4")]
    [InlineData("<row r=\"5\"><c r=\"B5\"/><c r=\"A5\"/></row>", "a cell has the place 'A5' after B5")]
    [InlineData("<row r=\"5\"><c r=\"5\"/></row>", "a cell has the place '5'")]
    public async Task ADamagedSheetEndsTheImportAtItsPlaceAndEarlierRowsHaveOutcomes(string rest, string message)
    {
        await using var desk = await Desk.OpenAsync();
        string Good(int row) => Row(row, Text($"A{row}", $"c-{row}"), Text($"B{row}", $"o-{row}"), Number($"C{row}", "45078", 1), Number($"D{row}", "5"));
        var file = Write(desk.PathOf("orders.xlsx"), Row(1, s_header), Good(2), Good(3), Good(4), rest);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Unusable, desk.Error);

        desk.Error.ShouldContain(message);
        var left = desk.Lines("orders.failed.csv")[1..].Select(line => line.Split(',')[1]);
        desk.Applied("orders").Concat(left).ShouldBe(["o-2", "o-3", "o-4"], ignoreOrder: true);
    }

    [Fact]
    public async Task AnExcelFileCannotComeFromStandardInputAndOnlyAnExcelFileHasSheets()
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunAsync("orders", "-", "--format", "xlsx")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("name the file");
        (await desk.RunAsync("orders", desk.Write("orders.csv", Orders.Header), "--sheet", "June")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("--sheet names a sheet of an Excel file");
    }
}
