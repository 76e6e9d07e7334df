using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Client;

/// <summary>Imports through the generated client, compared with the rows that the server applied.</summary>
public sealed class ImportTests
{
    private static readonly DateTimeOffset s_day = new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static BatchOrder Order(int number, int customers = 2_500) => new()
    {
        CustomerId = $"c-{number % customers}",
        OrderId = $"o-{number}",
        OrderDate = s_day.AddMinutes(number),
        TotalPaid = number % 400 == 0 ? -1m : 10m,
    };

    [Fact]
    public async Task EveryOrderIsAppliedOnceAndHasAnOutcome()
    {
        await using var shop = await Shop.OpenAsync();
        var orders = Enumerable.Range(1, 5_000).Select(number => Order(number)).ToArray();
        var progress = new Reports();

        var report = await shop.Gameball.Batches.Orders.ImportAsync(orders, null, progress);

        report.RowsIn.ShouldBe(5_000);
        report.Succeeded.ShouldBe(4_988);
        report.Failed.ShouldBe(12);
        report.Jobs.ShouldAllBe(job => job.Verdict == CounterCheck.Match && job.Job.Rows <= 1_000);
        report.NotSucceeded.Select(outcome => outcome.Row).ShouldBe(orders.Where(order => order.TotalPaid < 0), ignoreOrder: true);
        report.NotSucceeded.ShouldAllBe(outcome => outcome.Row == orders[outcome.Index] && outcome.Message!.Contains("totalPaid"));
        Applied(shop, "orders").ShouldBe(orders.Where(order => order.TotalPaid > 0).Select(order => order.OrderId), ignoreOrder: true);
        progress.Last!.RowsSettled.ShouldBe(5_000);
    }

    [Fact]
    public async Task OrdersOfOneCustomerStayInOrder()
    {
        await using var shop = await Shop.OpenAsync();

        (await shop.Gameball.Batches.Orders.ImportAsync(Stream(Enumerable.Range(1, 3_000).Select(number => Order(number, customers: 7))))).Failed.ShouldBe(7);

        foreach (var customer in shop.Server.Ledger.Rows.GroupBy(row => row.CustomerId))
        {
            customer.Select(row => int.Parse(row.Key[2..])).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task EachBatchOperationSendsItsRows()
    {
        await using var shop = await Shop.OpenAsync();
        var batches = shop.Gameball.Batches;
        var ids = Enumerable.Range(1, 30).Select(number => $"c-{number}").ToArray();

        await All(batches.Customers, ids.Select(id => new BatchCustomer { CustomerId = id, CustomerAttributes = new() { DisplayName = "Ada" } }));
        await All(batches.Orders, ids.Select((id, i) => new BatchOrder { CustomerId = id, OrderId = "o-" + id, OrderDate = s_day.AddHours(i), TotalPaid = 50m }));
        await All(batches.OrderTransactions, ids.Select(id => "o-" + id));
        await All(batches.BalanceInquiries, ids.Select(id => new BatchBalanceInquiry { CustomerId = id }));
        await All(batches.BalanceAdjustments, ids.Select(id => new BatchBalanceAdjustment { CustomerId = id, Amount = 5m }));
        await All(batches.Cashback, ids.Select(id => new BatchCashback { CustomerId = id, TransactionId = "t-" + id, TransactionTime = s_day, Amount = 10m }));
        await All(batches.Redemptions, ids.Select(id => new BatchRedemption { CustomerId = id, TransactionId = "r-" + id, TransactionTime = s_day, Points = 1 }));
        await All(batches.Events, ids.Select(id => new BatchEvents
        {
            CustomerId = id,
            Events = new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>>
            {
                ["write_review"] = new Dictionary<string, JsonScalar> { ["stars"] = 5, ["verified"] = true },
            },
        }));

        async Task All<TRow>(IBatchOperation<TRow> batch, IEnumerable<TRow> rows)
        {
            var report = await batch.ImportAsync(rows);
            report.IsComplete.ShouldBeTrue($"{batch.Name}: {report}");
            report.RowsIn.ShouldBe(ids.Length);
        }
    }

    [Fact]
    public async Task OutcomesOfBalanceInquiriesHoldTheBalances()
    {
        await using var shop = await Shop.OpenAsync();
        var batches = shop.Gameball.Batches;
        var ids = Enumerable.Range(1, 30).Select(number => $"c-{number}").ToArray();
        (await batches.Customers.ImportAsync(ids.Select(id => new BatchCustomer { CustomerId = id }))).EnsureComplete();
        (await batches.BalanceAdjustments.ImportAsync(
            ids.Select((id, i) => new BatchBalanceAdjustment { CustomerId = id, Amount = i + 1 }))).EnsureComplete();

        var balances = new Dictionary<string, decimal>();
        await foreach (var outcome in batches.BalanceInquiries.StreamAsync(ids.Select(id => new BatchBalanceInquiry { CustomerId = id })))
        {
            balances[outcome.Row.CustomerId] = outcome.ResponseJson!.Value.GetProperty("availablePointsBalance").GetDecimal();
        }

        balances.ShouldBe(ids.Select((id, i) => KeyValuePair.Create(id, i + 1m)), ignoreOrder: true);
    }

    [Fact]
    public async Task AnUnknownOrderIdIsJoinedAlthoughTheServerReportsItAsACustomer()
    {
        await using var shop = await Shop.OpenAsync();

        var report = await shop.Gameball.Batches.OrderTransactions.ImportAsync(["nowhere"]);

        report.NotSucceeded.ShouldHaveSingleItem().Row.ShouldBe("nowhere");
        report.Failed.ShouldBe(1);
    }

    [Fact]
    public async Task OrdersWithALostResponseAreNotResubmittedAndAreUnknown()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Server.Faults.Next(Fault.ResetAfterApplying(), when: request => request.Path.Value!.EndsWith("/batch/orders"));

        // Two requests of the same size: either may be the first to arrive.
        var report = await shop.Gameball.Batches.Orders.ImportAsync(Enumerable.Range(1, 2_000).Select(number => Order(number)));

        report.Unknown.ShouldBe(1_000);
        report.UnknownByCause[UnknownCause.ResponseLost].ShouldBe(1_000);
        (report.Succeeded + report.Failed).ShouldBe(1_000);
        Applied(shop, "orders").ShouldBeUnique();
    }

    [Fact]
    public async Task CustomersWithALostResponseAreResubmitted()
    {
        await using var shop = await Shop.OpenAsync();
        shop.Server.Faults.Next(Fault.WithStatus(503), when: request => request.Path.Value!.EndsWith("/batch/customers"));

        var report = await shop.Gameball.Batches.Customers.ImportAsync(
            Enumerable.Range(1, 1_200).Select(number => new BatchCustomer { CustomerId = $"c-{number}" }));

        report.IsComplete.ShouldBeTrue(report.ToString());
        Applied(shop, "customers").Distinct().Count().ShouldBe(1_200);
    }

    [Fact]
    public async Task NothingIsSentForAnEmptyImportOrANullRow()
    {
        await using var shop = await Shop.OpenAsync();

        var empty = await shop.Gameball.Batches.Orders.ImportAsync(Array.Empty<BatchOrder>());
        var problem = await Should.ThrowAsync<ArgumentException>(() => shop.Gameball.Batches.Orders.ImportAsync([Order(1), null!, Order(2)]));

        (empty.RowsIn, empty.IsComplete).ShouldBe((0, true));
        problem.Message.ShouldContain("1");
        shop.Server.Ledger.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task AStopEndsTheImportWithAReportThatAgreesWithTheServer()
    {
        await using var shop = await Shop.OpenAsync();
        using var stop = new CancellationTokenSource();
        var progress = new Reports { OnReport = value => { if (value.RowsSettled >= 1_000) { stop.Cancel(); } } };

        var report = await shop.Gameball.Batches.Orders.ImportAsync(
            Enumerable.Range(1, 20_000).Select(number => Order(number, customers: 20_000)),
            new BatchImportOptions { StopToken = stop.Token },
            progress);

        report.Succeeded.ShouldBeGreaterThan(0);
        report.IsComplete.ShouldBeFalse();
        report.RowsIn.ShouldBe(report.Succeeded + report.Failed + report.Unprocessed + report.Unknown);
        var applied = Applied(shop, "orders");
        applied.ShouldBeUnique();
        applied.Count.ShouldBeInRange((int)report.Succeeded, (int)(report.Succeeded + report.Unknown));
    }

    private static IReadOnlyList<string> Applied(Shop shop, string operation) =>
        [.. shop.Server.Ledger.Rows.Where(row => row.Operation == operation).Select(row => row.Key)];

    private static async IAsyncEnumerable<BatchOrder> Stream(IEnumerable<BatchOrder> orders)
    {
        foreach (var order in orders)
        {
            await Task.CompletedTask;
            yield return order;
        }
    }

    private sealed class Reports : IProgress<BatchProgress>
    {
        public Action<BatchProgress>? OnReport { get; init; }

        public BatchProgress? Last { get; private set; }

        public void Report(BatchProgress value)
        {
            Last = value;
            OnReport?.Invoke(value);
        }
    }
}
