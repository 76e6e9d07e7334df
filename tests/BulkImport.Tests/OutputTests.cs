using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>The summary as JSON: one object, and nothing else in the output.</summary>
public sealed class OutputTests
{
    [Fact]
    public async Task AnImportWritesItsSummaryAsJson()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", "customer_id,orderId,orderDate,totalPaid,note", "c-1,o-1,2023-06-01,5,", "c-2,o-2,2023-06-01,-5,", "c-3,o-3,never,5,");

        (await desk.RunAsync("orders", file, "--output", "json", "--ignore", "note")).ShouldBe(ExitCode.SomeFailed, desk.Error);

        var summary = JsonNode.Parse(desk.Output)!;
        summary["command"]!.ToString().ShouldBe("orders");
        summary["exitCode"]!.GetValue<int>().ShouldBe(1);
        summary["meaning"]!.ToString().ShouldBe(ExitCode.Meanings[1]);
        summary["source"]!.ToString().ShouldBe(file);
        summary["columns"]![0]!.ToJsonString().ShouldBe("""{"column":"customer_id","property":"customerId"}""");
        summary["columns"]![4]!.ToJsonString().ShouldBe("""{"column":"note","property":null}""");
        summary["rows"]!.ToJsonString().ShouldBe("""{"read":3,"succeeded":1,"failed":2,"unprocessed":0,"unknown":0}""");
        summary["cannotBeRead"]!.GetValue<int>().ShouldBe(1);
        summary["failuresByCode"]!.AsObject().Sum(code => code.Value!.GetValue<int>()).ShouldBe(1);
        summary["jobs"]!.GetValue<int>().ShouldBe(1);
        summary["openJobs"]!.GetValue<int>().ShouldBe(0);
        summary["counters"]!.ToString().ShouldBe("match");
        summary["failedFile"]!.ToString().ShouldBe(desk.PathOf("orders.failed.csv"));
        summary["error"].ShouldBeNull();
        desk.Error.ShouldContain("2 rows did not succeed");
    }

    [Fact]
    public async Task ADryRunAndAPreviewWriteTheirResultsAsJson()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(3), "c-x,o-x,never,1"]);

        (await desk.RunAsync("orders", file, "--output", "json", "--dry-run")).ShouldBe(ExitCode.SomeFailed, desk.Error);
        var summary = JsonNode.Parse(desk.Output)!;
        summary["rows"]!.GetValue<int>().ShouldBe(4);
        summary["rowsToSend"]!.GetValue<int>().ShouldBe(3);
        summary["findings"]!.ToJsonString().ShouldBe("""{"cannot be read":1}""");

        (await desk.RunAsync("orders", file, "--output=json", "--preview", "2")).ShouldBe(ExitCode.Succeeded, desk.Error);
        summary = JsonNode.Parse(desk.Output)!;
        summary["preview"]!.AsArray().Select(row => row!["orderId"]!.ToString()).ShouldBe(["o-1", "o-2"]);
        summary["exitCode"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task EveryEndOfACommandWritesOneObject()
    {
        await using var desk = await Desk.OpenAsync();
        var good = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(1)]);
        var empty = desk.Write("empty.csv", Orders.Header);
        var bad = desk.Write("bad.csv", Orders.Header, "c-1,o-1,never,5");
        var unclosed = desk.Write("unclosed.csv", Orders.Header, "c-1,o-1,2023-06-01,5", "\"c-2");

        foreach (var (words, code, error) in new (string[], int, string?)[]
        {
            ([empty], ExitCode.Succeeded, null),
            ([bad], ExitCode.SomeFailed, null),
            ([unclosed], ExitCode.Unusable, "a quoted column is never closed"),
            ([desk.PathOf("missing.csv")], ExitCode.Unusable, "cannot be opened"),
            ([good, "--culture", "xx"], ExitCode.Unusable, "--culture"),
            ([good, "--format", "xml"], ExitCode.Unusable, "xml"),
            ([good, "--nonsense"], ExitCode.Unusable, "--nonsense"),
            ([], ExitCode.Unusable, "orders"),
        })
        {
            (await desk.RunAsync(["orders", .. words, "--output", "json"])).ShouldBe(code, desk.Error);
            var summary = JsonNode.Parse(desk.Output)!;
            summary["exitCode"]!.GetValue<int>().ShouldBe(code);
            if (error is not null)
            {
                summary["error"]!.ToString().ShouldContain(error);
            }
        }

        desk.SecretKey = "gb_test_wrong";
        (await desk.RunAsync("orders", good, "--output", "json")).ShouldBe(ExitCode.Refused, desk.Error);
        JsonNode.Parse(desk.Output)!["error"]!.ToString().ShouldNotContain("gb_test_wrong");
        JsonNode.Parse(desk.Output)!["exitCode"]!.GetValue<int>().ShouldBe(ExitCode.Refused);
    }

    [Fact]
    public async Task AnErrorOfTheCommandLineLeavesTheOutputEmptyWithoutJson()
    {
        await using var desk = await Desk.OpenAsync();

        (await desk.RunAsync("orders", "x.csv", "--nonsense")).ShouldBe(ExitCode.Unusable);

        desk.Output.ShouldBeEmpty();
        desk.Error.ShouldContain("gameball-import orders --help");
    }

    [Fact]
    public async Task TheTableOfExitCodesInTheDocumentationIsTheOneOfTheHelp()
    {
        await using var desk = await Desk.OpenAsync();
        (await desk.RunBareAsync("--help")).ShouldBe(ExitCode.Succeeded);
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "import-tool.md"));

        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            desk.Output.ShouldContain($"{code,3}  {meaning}");
            page.ShouldContain($"| {code} | {meaning} |");
        }

        page.Split('\n').Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^\| \d+ \|")).ShouldBe(ExitCode.Meanings.Count);
    }

    [Fact]
    public async Task TheDocumentationNamesEveryCulture()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "import-tool.md"));

        Cultures.Names.Where(name => !page.Contains($"`{name}`", System.StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
