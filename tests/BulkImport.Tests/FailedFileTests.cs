using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Rows that did not succeed are never lost, even if their file cannot be written.</summary>
public sealed class FailedFileTests
{
    private static readonly string[] s_lines = [Orders.Header, "c-1,o-1,2023-06-01,5", "c-2,o-2,2023-06-01,-5", "c-3,o-3,yesterday,5"];

    [Fact]
    public async Task RowsStayInTheTemporaryFileWhenItsFinalNameIsTakenMeanwhile()
    {
        await using var desk = await Desk.OpenAsync();
        var (file, journal, failed) = (desk.Write("orders.csv", s_lines), desk.PathOf("run.journal"), desk.PathOf("orders.failed.csv"));

        var code = await desk.RunAsync(
            _ => OnRequest(desk, () => Directory.CreateDirectory(failed)), "orders", file, "--journal", journal);

        code.ShouldBe(ExitCode.NotSaved, desk.Error);
        var kept = Directory.GetFiles(Path.GetDirectoryName(file)!, "orders.failed.*.part.csv").Single();
        desk.Error.ShouldContain("could not be written to " + failed);
        desk.Error.ShouldContain("They are in " + kept);
        File.ReadAllLines(kept).Length.ShouldBe(3);
        desk.Applied("orders").ShouldBe(["o-1"]);

        // The journal's import writes the file again, and the temporary file can be imported.
        Directory.Delete(failed);
        (await desk.RunAsync("orders", file, "--journal", journal, "--resume")).ShouldBe(ExitCode.SomeFailed, desk.Error);
        desk.Error.ShouldContain("is finished. Nothing is sent");
        File.ReadAllLines(failed).Order().ShouldBe(File.ReadAllLines(kept).Order());
        desk.Applied("orders").ShouldBe(["o-1"]);

        File.WriteAllLines(kept, File.ReadAllLines(kept).Select(line => line.Replace("-5,", "5,").Replace("yesterday", "2023-06-02")));
        (await desk.RunAsync("orders", kept)).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Applied("orders").ShouldBe(["o-1", "o-2", "o-3"], ignoreOrder: true);
    }

    [Fact]
    public async Task AResumedFinishedJournalWritesADeletedFileAgain()
    {
        await using var desk = await Desk.OpenAsync();
        var (file, journal) = (desk.Write("orders.csv", s_lines), desk.PathOf("run.journal"));
        (await desk.RunAsync("orders", file, "--journal", journal)).ShouldBe(ExitCode.SomeFailed, desk.Error);
        var (lines, output) = (desk.Lines("orders.failed.csv"), desk.Output.Split('\n').Where(line => !line.Contains("time", StringComparison.Ordinal)));
        File.Delete(desk.PathOf("orders.failed.csv"));

        (await desk.RunAsync("orders", file, "--journal", journal, "--resume")).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Lines("orders.failed.csv").ShouldBe(lines);
        desk.Output.Split('\n').Where(line => !line.Contains("time", StringComparison.Ordinal)).ShouldBe(output);
        desk.Applied("orders").ShouldBe(["o-1"]);
    }

    [Fact]
    public async Task TheNameOfAFolderIsRejectedBeforeAnythingIsSent()
    {
        await using var desk = await Desk.OpenAsync();
        Directory.CreateDirectory(desk.PathOf("orders.failed.csv"));

        (await desk.RunAsync("orders", desk.Write("orders.csv", s_lines))).ShouldBe(ExitCode.Unusable);

        desk.Error.ShouldContain("Name another file with --failed");
        desk.Applied("orders").ShouldBeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(desk.PathOf("x"))!).ShouldBe([desk.PathOf("orders.csv")]);
    }

    [Fact]
    public async Task FailedRowsOfAFileOfFailedRowsGoToANumberedFile()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("sales.failed.csv", s_lines);

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.SomeFailed, desk.Error);
        (await desk.RunAsync("orders", desk.PathOf("sales.failed.2.csv"))).ShouldBe(ExitCode.SomeFailed, desk.Error);

        Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName).Order()
            .ShouldBe(["sales.failed.2.csv", "sales.failed.3.csv", "sales.failed.csv"]);
        desk.Lines("sales.failed.3.csv").Length.ShouldBe(3);
        desk.Error.ShouldContain("Correct the failed rows");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\nx", "'\nx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=x", "''=x")]
    [InlineData("''=x", "'''=x")]
    [InlineData("'-5", "''-5")]
    [InlineData("-5", "-5")]
    [InlineData("+4930", "+4930")]
    [InlineData("-5.50", "-5.50")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    [InlineData("'x", "'x")]
    [InlineData("a=b", "a=b")]
    public void ACellIsNeverAFormulaAndSurvivesTheRoundTrip(string cell, string written)
    {
        SpreadsheetCell.Write(cell).ShouldBe(written);
        SpreadsheetCell.Read(written).ShouldBe(cell);
    }

    [Fact]
    public async Task CellsThatLookLikeFormulasSurviveAFileOfFailedRows()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "orders.csv",
            "customerId,orderId,orderDate,totalPaid,=note",
            "=c-1,@o-1,never,5,=HYPERLINK(\"\"x\"\")",
            "'=c-2,-o-2,never,5,\"\tx\"",
            "c-3,'o-3,never,5,+1");
        (await desk.RunAsync("orders", file, "--ignore", "=note")).ShouldBe(ExitCode.SomeFailed, desk.Error);

        var failed = desk.Lines("orders.failed.csv");
        failed[0].ShouldBe("customerId,orderId,orderDate,totalPaid,'=note,import_state,import_code,import_reason,import_line");
        failed.Skip(1).SelectMany(line => line.Split(',')).ShouldAllBe(cell => !cell.TrimStart('"').StartsWith('=') && !cell.StartsWith('@'));

        File.WriteAllLines(desk.PathOf("again.csv"), failed.Select(line => line.Replace("never", "2023-06-01")));
        (await desk.RunAsync("orders", desk.PathOf("again.csv"), "--ignore", "=note")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Applied("orders").ShouldBe(["@o-1", "-o-2", "'o-3"], ignoreOrder: true);
        desk.Server.Ledger.Rows.Select(row => row.Json).ShouldContain(json => json.Contains("\"'=c-2\"") || json.Contains("\\u0027=c-2"));
    }

    // Acts at the first request, and lets it pass.
    private static void OnRequest(Desk desk, Action act)
    {
        var isDone = false;
        desk.Server.Faults.Next(Fault.WithStatus(500), when: _ =>
        {
            if (!isDone)
            {
                isDone = true;
                act();
            }

            return false;
        });
    }
}
