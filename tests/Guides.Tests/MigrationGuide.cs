using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Testing;
using Guides.Tests.Support;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/migration.md.</summary>
public sealed class MigrationGuide : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task RejectedRowsAreInAFileAndTheOthersAreApplied()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();

        var report = await MigrateAsync(account.Client, Orders(3_000), _folder.FullName, null, default);

        (report.RowsIn, report.Succeeded, report.Failed, report.Unknown).ShouldBe((3_000, 2_997, 3, 0));
        File.ReadAllLines(Path.Combine(_folder.FullName, "not-succeeded.csv")).Length.ShouldBe(3);
        account.Server.Ledger.Rows.Count.ShouldBe(2_997);
    }

    [Fact]
    public async Task TheSameImportAgainSendsNothing()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        var first = await MigrateAsync(account.Client, Orders(3_000), _folder.FullName, null, default);

        var second = await MigrateAsync(account.Client, Orders(3_000), _folder.FullName, null, default);

        second.ToString().ShouldStartWith(first.ToString().Split('\n')[0]);
        account.Server.Ledger.Rows.Count.ShouldBe(2_997);
    }

    [Fact]
    public async Task ARunFromTheStartAfterAStopCountsNothingTwice()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        using CancellationTokenSource stop = new();
        var stopped = await MigrateAsync(account.Client, Orders(3_000, () => stop.Cancel()), _folder.FullName, null, stop.Token);

        stopped.IsComplete.ShouldBeFalse();
        var resumed = await MigrateAsync(account.Client, Orders(3_000), _folder.FullName, null, default);

        (resumed.Succeeded + resumed.Failed + resumed.Unknown).ShouldBe(3_000);
        account.Server.Ledger.Rows.GroupBy(row => row.Key).ShouldAllBe(rows => rows.Count() == 1);
    }

    [Fact]
    public async Task DuplicatesOfTheSourceAreFoundBeforeAnythingIsSent()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        BatchOrder[] rows = [.. Orders(2), .. Orders(1)];

        (await FindProblemsAsync(account.Client, rows, default)).ShouldHaveSingleItem().ShouldStartWith("row 2: ");

        account.Server.Verify().Requests("POST batch/orders").WereNotSent();
    }

    [Fact]
    public async Task RowsThatWereRejectedForAWhileAreImportedAgain()
    {
        await using var account = await LocalAccount.OpenHurriedAsync();
        BatchReport<BatchOrder> report = new(
            0, new BatchOutcome<BatchOrder>(0, Orders(1).Single(), RowState.Failed) { Code = "5003" });

        (await RetryAsync(account.Client, report, default)).IsComplete.ShouldBeTrue();
    }

    private static IEnumerable<BatchOrder> Orders(int count, Action? atTheMiddle = null)
    {
        for (var number = 0; number < count; number++)
        {
            if (number == 1_500)
            {
                atTheMiddle?.Invoke();
            }

            yield return new BatchOrder
            {
                CustomerId = $"c-{number % 700}",
                OrderId = $"o-{number}",
                OrderDate = LocalAccount.Time.AddSeconds(number),
                TotalPaid = number % 1_000 == 999 ? -1m : 20m,
            };
        }
    }

    private static async Task<BatchReport<BatchOrder>> MigrateAsync(
        IGameballClient gameball, IEnumerable<BatchOrder> orders, string folder, IProgress<BatchProgress>? progress, CancellationToken stop)
    {
        BatchImportOptions options = new()
        {
            Journal = BatchJournal.File(Path.Combine(folder, "orders.journal")),
            StopToken = stop,
        };
        var report = await gameball.Batches.Orders.ImportAsync(orders, options, progress, CancellationToken.None);

        await File.WriteAllLinesAsync(
            Path.Combine(folder, "not-succeeded.csv"),
            report.NotSucceeded.Select(outcome => $"{outcome.Index},{outcome.Row.OrderId},{outcome.State},{outcome.Code}"),
            CancellationToken.None);
        return report;
    }

    private static async Task<IReadOnlyList<string>> FindProblemsAsync(
        IGameballClient gameball, IEnumerable<BatchOrder> orders, CancellationToken stop)
    {
        List<string> problems = [];
        await foreach (var issue in gameball.Batches.Orders.ValidateAsync(orders, stop))
        {
            problems.Add($"row {issue.Index}: {issue.Message}");
        }

        return problems;
    }

    private static Task<BatchReport<BatchOrder>> RetryAsync(
        IGameballClient gameball, BatchReport<BatchOrder> report, CancellationToken stop) =>
        gameball.Batches.Orders.ImportAsync(report.RetryableRows, cancellationToken: stop);
}
