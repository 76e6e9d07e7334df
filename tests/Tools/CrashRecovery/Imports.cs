using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball.CrashRecovery;

/// <summary>An import: rows that are the same in every process, and how often the server may apply each.</summary>
/// <param name="Name">The batch's name in the server's ledger.</param>
/// <param name="Promise">The guarantee at the end.</param>
/// <param name="Key">The key of the n-th row in the server's ledger.</param>
/// <param name="Run">Imports the given number of rows.</param>
internal sealed record Import(
    string Name, Promise Promise, Func<int, string> Key, Func<GameballClient, int, BatchImportOptions, Task<Outcomes>> Run)
{
    /// <summary>Whether the server recognises a known order.</summary>
    public bool RecognisesOrders { get; init; }

    /// <summary>Whether another job works on the same customers, so that jobs reject rows (2001).</summary>
    public bool HasCompetingJob { get; init; }

    /// <summary>Whether the server rejects the row.</summary>
    public Func<int, bool> Fails { get; init; } = _ => false;

    /// <summary>By the names on the command line.</summary>
    public static IReadOnlyDictionary<string, Import> All { get; } = new Dictionary<string, Import>
    {
        ["cashback"] = new(
            "cashback", Promise.Once, Transaction, (client, rows, options) => RunAsync(client.Batches.Cashback, rows, options, Cashback)),
        ["orders"] = new(
            "orders", Promise.OnceOrUnknown, OrderId, (client, rows, options) => RunAsync(client.Batches.Orders, rows, options, Order))
        {
            Fails = IsBad,
        },
        ["orders-resubmitted"] = new("orders", Promise.Once, OrderId, (client, rows, options) =>
        {
            options.ResubmitAfterLostResponse = true;
            return RunAsync(client.Batches.Orders, rows, options, Order);
        })
        {
            RecognisesOrders = true,
            Fails = IsBad,
        },
        ["orders-busy"] = new("orders", Promise.Once, OrderId, (client, rows, options) =>
        {
            options.ResubmitAfterLostResponse = true;
            options.MaxSubmitAttempts = 10_000;
            return RunAsync(client.Batches.Orders, rows, options, Order);
        })
        {
            RecognisesOrders = true,
            HasCompetingJob = true,
            Fails = IsBad,
        },
        ["customers"] = new(
            "customers", Promise.OnceOrMore, CustomerId, (client, rows, options) => RunAsync(client.Batches.Customers, rows, options, Customer)),
        ["events"] = new(
            "events", Promise.OnceOrUnknown, CustomerId, (client, rows, options) => RunAsync(client.Batches.Events, rows, options, Visit)),
    };

    private static async Task<Outcomes> RunAsync<TRow>(IBatchOperation<TRow> batch, int rows, BatchImportOptions options, Func<int, TRow> row)
    {
        var report = await batch.ImportAsync(Enumerable.Range(0, rows).Select(row), options);
        return new Outcomes(report, report.NotSucceeded.Select(outcome => (outcome.Index, outcome.State)));
    }

    private static string Transaction(int index) => "t-" + index;

    private static string OrderId(int index) => "o-" + index;

    private static string CustomerId(int index) => "c-" + index;

    private static bool IsBad(int index) => index % 400 == 7;

    private static DateTimeOffset Time(int index) => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(index);

    // Rows of one customer are three hundred apart and five to seven in number, so that partition keys have to wait.
    private static string Shopper(int index) => CustomerId((index % 300) + (index / 2000 * 300));

    private static BatchCashback Cashback(int index) => new()
    {
        CustomerId = Shopper(index),
        TransactionId = Transaction(index),
        TransactionTime = Time(index),
        Amount = 10 + index,
    };

    private static BatchOrder Order(int index) => new()
    {
        CustomerId = Shopper(index),
        OrderId = OrderId(index),
        OrderDate = Time(index),
        TotalPaid = IsBad(index) ? -1 : 10 + index,
    };

    private static BatchCustomer Customer(int index) => new() { CustomerId = CustomerId(index) };

    private static BatchEvents Visit(int index) => new()
    {
        CustomerId = CustomerId(index),
        Events = new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>>
        {
            ["visit"] = new Dictionary<string, JsonScalar> { ["page"] = index },
        },
    };
}

/// <summary>How often the server applies a row, whatever failed.</summary>
internal enum Promise
{
    /// <summary>Exactly once, and reported so: the server recognises a resubmitted row.</summary>
    Once,

    /// <summary>
    /// Once and reported, or at most once and reported as unknown: the server does not recognise a resubmitted row, so none is resubmitted.
    /// </summary>
    OnceOrUnknown,

    /// <summary>At least once, which has the same effect as once: the row states the final values.</summary>
    OnceOrMore,
}
