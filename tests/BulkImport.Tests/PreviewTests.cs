using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>The preview of the first rows.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task APreviewShowsTheRowsThatAnImportSends()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", ["Customer_ID,orderId,orderDate,totalPaid", .. Orders.Csv(7)]);

        (await desk.RunAsync("orders", file, "--preview")).ShouldBe(ExitCode.Succeeded, desk.Error);

        var shown = JsonNode.Parse(desk.Output)!.AsArray();
        shown.Count.ShouldBe(5);
        desk.Error.ShouldContain("  Customer_ID  -> customerId");
        desk.Error.ShouldContain("Nothing was sent.");
        desk.Applied("orders").ShouldBeEmpty();

        (await desk.RunAsync("orders", file)).ShouldBe(ExitCode.Succeeded, desk.Error);
        var sent = desk.Server.Ledger.Rows.Where(row => row.Key is "o-1" or "o-2" or "o-3" or "o-4" or "o-5").Select(row => JsonNode.Parse(row.Json));
        sent.ShouldAllBe(row => shown.Any(one => JsonNode.DeepEquals(one, row)));
    }

    [Fact]
    public async Task APreviewNeedsNoKeysAndTouchesNoFile()
    {
        await using var desk = await Desk.OpenAsync(hasKeys: false);
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(3)]);

        (await desk.RunAsync("orders", file, "--preview", "2", "--journal", desk.PathOf("run.journal"))).ShouldBe(ExitCode.Succeeded, desk.Error);

        JsonNode.Parse(desk.Output)!.AsArray().Count.ShouldBe(2);
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    [Fact]
    public async Task ARowThatCannotBeReadIsShownWithItsLineAndReason()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", Orders.Header, "c-1,o-1,2023-06-01,5", "c-2,o-2,never,5", "c-3,o-3,2023-06-01,5");

        (await desk.RunAsync("orders", file, "--preview", "2")).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Error.ShouldContain("line 3: column orderDate: 'never' is not a time");
        JsonNode.Parse(desk.Output)!.AsArray().Select(row => (string?)row!["orderId"]).ShouldBe(["o-1"]);
    }

    [Fact]
    public async Task IdsArePreviewedAsTheyAreSent()
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunAsync("order-transactions", desk.Write("ids.jsonl", "\"o-1\""), "--preview")).ShouldBe(ExitCode.Succeeded, desk.Error);

        JsonNode.Parse(desk.Output)!.ToJsonString().ShouldBe("""["o-1"]""");
    }

    [Theory]
    [InlineData("--preview", "0")]
    [InlineData("--preview", "x")]
    [InlineData("--preview", "2", "--dry-run")]
    public async Task AnInvalidPreviewIsReported(params string[] words)
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", Orders.Header, "c-1,o-1,2023-06-01,5");

        (await desk.RunAsync(["orders", file, .. words])).ShouldBe(ExitCode.Unusable, desk.Error);

        desk.Error.ShouldContain("--preview");
        desk.Output.ShouldBeEmpty();
    }
}
