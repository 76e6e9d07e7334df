using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>The ends of a command: dry run, stopped, resumed, cancelled, rejected keys.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task ADryRunShowsThePlanAndSendsNothing()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write(
            "pay.csv",
            [
                "customerId,transactionId,transactionTime,amount",
                "c-1,t-1,2023-06-01,5", "c-1,t-2,2023-06-01,5", "c-2,t-1,2023-06-02,5", "c-3,t-3,2999-01-01,5", "c-4,t-4,never,5",
            ]);

        (await desk.RunAsync("cashback", file, "--dry-run", "--journal", desk.PathOf("run.journal")))
            .ShouldBe(ExitCode.SomeFailed, desk.Error);

        foreach (var found in new[] { "line 3:", "line 4:", "line 5:", "line 6: column transactionTime: 'never' is not a time" })
        {
            desk.Error.ShouldContain(found);
        }

        (string Name, int Count)[] lines =
            [("rows", 5), ("to send", 4), ("at least", 2), ("partition keys.", 3), ("9003", 1), ("9004", 1), ("9007", 1)];
        foreach (var (name, count) in lines)
        {
            desk.Output.ShouldMatch($@"{name} +\| {count} ");
        }

        desk.Server.Ledger.Rows.ShouldBeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    [Fact]
    public async Task AStoppedImportResumesWhereItStopped()
    {
        await using var desk = await Desk.OpenAsync();
        var (file, journal) = (desk.Write("my orders.csv", [Orders.Header, .. Orders.Csv(3_000)]), desk.PathOf("run.journal"));

        var code = await desk.RunAsync(
            interrupts => OnRequest(desk, "POST", () => interrupts.Signal()), "orders", file, "--jobs", "1", "--journal", journal);

        code.ShouldBe(ExitCode.Stopped, desk.Error);
        desk.Error.ShouldContain("Stopping");
        var address = desk.Server.Address;
        desk.Error.ShouldContain($": gameball-import orders '{file}' --jobs 1 --journal {journal} --base-address {address} --resume");
        desk.Applied("orders").Length.ShouldBeLessThan(3_000);

        code = await desk.RunAsync("orders", file, "--journal", journal, "--resume");

        var applied = desk.Applied("orders");
        applied.ShouldBeUnique();
        var unknown = code == ExitCode.Succeeded ? [] : desk.Lines("my orders.failed.csv")[1..];
        unknown.ShouldAllBe(line => line.Contains(",Unknown,"));
        applied.Concat(unknown.Select(line => line.Split(',')[1])).Distinct().Count().ShouldBe(3_000);
    }

    [Fact]
    public async Task WithoutAJournalAllUnsentRowsAreInTheFileOfFailedRows()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(3_000), "c-x,o-x,never,1", .. Orders.Csv(6_000, first: 3_001)]);

        (await desk.RunAsync(interrupts => OnRequest(desk, "POST", () => interrupts.Signal()), "orders", file, "--jobs", "1"))
            .ShouldBe(ExitCode.Stopped, desk.Error);

        var left = desk.Lines("orders.failed.csv")[1..];
        left.Single(line => line.StartsWith("c-x", StringComparison.Ordinal)).ShouldContain(",Failed,");
        var notApplied = left.Where(line => !line.Contains(",Unknown,")).Select(line => line.Split(',')[1]);
        notApplied.Intersect(desk.Applied("orders")).ShouldBeEmpty();
        desk.Applied("orders").Concat(left.Select(line => line.Split(',')[1])).Distinct().Count().ShouldBe(9_001);
        left.Select(line => line.Split(',')[1]).ShouldBeUnique();
        desk.Output.ShouldMatch(@"read +\| 9,001 ");
    }

    [Fact]
    public async Task AStoppedImportWithAnUnreadableRestKeepsItsSummaryAndItsRows()
    {
        await using var desk = await Desk.OpenAsync();
        string[] good = [.. Orders.Csv(30_000)];
        var file = desk.Write("orders.csv", [Orders.Header, .. good, "\"c-x,o-x,2023-06-01,1"]);

        (await desk.RunAsync(interrupts => OnRequest(desk, "POST", () => interrupts.Signal()), "orders", file, "--jobs", "1"))
            .ShouldBe(ExitCode.Unusable, desk.Error);

        var left = desk.Lines("orders.failed.csv")[1..].Select(line => line.Split(',')[1]).ToList();
        left.ShouldBeUnique();
        desk.Applied("orders").Concat(left).Distinct().Count().ShouldBe(good.Length);
        desk.Output.ShouldMatch(@"read +\| 30,000 ");
        desk.Error.ShouldContain("a quoted column is never closed");
        desk.Error.ShouldContain("later lines were not sent and are not in the file");
        Directory.GetFiles(Path.GetDirectoryName(file)!).Length.ShouldBe(2);
    }

    [Fact]
    public async Task RowsThatTheEngineNeverTookAreRejectedEvenIfTheNextRowCannotBeRead()
    {
        var left = new List<long>();
        var operation = new ImportOperation<object>("x", "x", null!, null!, _ => new object(), _ => null);
        await using var feed = new RowFeed<object>(operation, new BrokenInput(), (record, _) => left.Add(record.Line));
        await using var rows = feed.ReadAsync().GetAsyncEnumerator();
        (await rows.MoveNextAsync()).ShouldBeTrue();
        (await rows.MoveNextAsync()).ShouldBeTrue();
        await Should.ThrowAsync<UsageException>(async () => await rows.MoveNextAsync());

        // The engine took one of the two.
        await Should.ThrowAsync<UsageException>(feed.RejectRestAsync(1, new RowFault(RowState.Unprocessed, null, "early")));

        left.ShouldBe([2L]);
        feed.Counts.IsRestLeft.ShouldBeFalse();
    }

    [Fact]
    public async Task AJournalIsNeitherBegunTwiceNorResumedWithoutARun()
    {
        await using var desk = await Desk.OpenAsync();
        var (file, journal) = (desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(2)]), desk.PathOf("run.journal"));

        (await desk.RunAsync("orders", file, "--journal", journal, "--resume")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("run.journal does not exist");
        (await desk.RunAsync("orders", file, "--resume")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("--resume needs --journal");
        (await desk.RunAsync("orders", file, "--journal", journal)).ShouldBe(ExitCode.Succeeded, desk.Error);
        (await desk.RunAsync("orders", file, "--journal", journal)).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("Add --resume");
        (await desk.RunAsync("orders", file, "--journal", journal, "--resume")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Error.ShouldContain("is finished. Nothing is sent");

        desk.Applied("orders").ShouldBe(["o-1", "o-2"], ignoreOrder: true);
    }

    [Fact]
    public async Task TheSecondInterruptEndsTheWait()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Server.Faults.NextJob(JobFault.NeverEnds(0));

        var code = await desk.RunAsync(
            interrupts => OnRequest(desk, "GET", () =>
            {
                interrupts.Signal();
                interrupts.Signal();
            }),
            "orders",
            desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(2)]));

        code.ShouldBe(ExitCode.Cancelled, desk.Error);
        desk.Lines("orders.failed.csv").Length.ShouldBe(3);
        desk.Lines("orders.failed.csv")[1].ShouldContain(",Unknown,,Cancelled");
    }

    [Fact]
    public async Task RejectedKeysEndTheImport()
    {
        await using var desk = await Desk.OpenAsync();
        desk.SecretKey = "gb_test_wrong";

        var file = desk.Write("sales.failed.csv", [Orders.Header, .. Orders.Csv(2)]);
        (await desk.RunAsync("orders", file, "--journal", desk.PathOf("run.journal"))).ShouldBe(ExitCode.Refused, desk.Error);

        desk.Error.ShouldNotContain("gb_test_wrong");
        desk.Output.ShouldNotContain("gb_test_wrong");
        desk.Error.ShouldContain("No row of the import was applied");
        desk.Error.ShouldContain("Check GAMEBALL_API_KEY");
        desk.Error.ShouldNotContain("Correct");
        Directory.GetFiles(Path.GetDirectoryName(file)!, "*.csv").ShouldBe([file]);

        desk.SecretKey = null;
        (await desk.RunAsync("orders", file, "--journal", desk.PathOf("run.journal"), "--resume")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Applied("orders").ShouldBe(["o-1", "o-2"], ignoreOrder: true);
    }

    private sealed class BrokenInput : IInput
    {
        public double? Fraction => null;

        public IReadOnlyList<ColumnMatch> Columns => [];

        public async IAsyncEnumerable<InputRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            for (var line = 1; line <= 2; line++)
            {
                yield return new InputRecord { Line = line, Original = [], Row = new() };
            }

            throw new UsageException("broken");
        }

        public IFailedWriter CreateFailedWriter(Stream stream) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }

    // Inspects incoming requests and lets them pass.
    private static void OnRequest(Desk desk, string method, Action act) => desk.Server.Faults.Next(Fault.WithStatus(500), when: request =>
    {
        if (request.Method == method)
        {
            act();
        }

        return false;
    });
}
