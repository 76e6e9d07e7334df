using System;
using System.Collections.Generic;
using System.Linq;
using Shouldly;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>
/// An import against a model in which a share of everything fails, compared with the model's ledger: no row is lost, rows with a key are
/// applied once, others at most once, and the report does not contradict the ledger.
/// </summary>
internal static class FaultyImport
{
    /// <summary>Runs an import and throws if report and ledger disagree.</summary>
    /// <param name="seed">The seed of all random values.</param>
    /// <param name="faults">The share of faults, from 0 to 1.</param>
    /// <returns>The report.</returns>
    public static BatchReport<Row> Check(int seed, double faults)
    {
        var random = new Random(seed);
        var time = new VirtualTime();
        var isKeyed = random.Next(2) == 0;
        var model = new ModelGameball(time, new Random(seed + 1), faults, isKeyed);
        var rows = Rows(random, isKeyed);
        var rules = Row.Rules(random.Next(1, 40), isKeyed ? RetrySafety.Safe : RetrySafety.Never, isKeyed);
        var engine = new BatchEngine<Row>(rules, model, time, new Random(seed));
        var options = new BatchImportOptions
        {
            MaxConcurrentJobs = random.Next(1, 8),
            MaxRequestBytes = random.Next(100, 2000),
            MaxJobTime = TimeSpan.FromMinutes(10),
            Deadline = random.Next(5) == 0 ? TimeSpan.FromSeconds(random.Next(1, 300)) : TimeSpan.FromDays(7),
        };

        var report = time.Run(() => engine.ImportAsync(BatchRequest<Row>.Create(rows, options, null), default));

        Scenario.Conserved(report).RowsIn.ShouldBe(rows.Count);
        Compare(report, rows, model);
        return report;
    }

    private static List<Row> Rows(Random random, bool isKeyed)
    {
        var customers = random.Next(1, 80);
        return Enumerable.Range(0, random.Next(1, 300))
            .Select(i => new Row("c" + random.Next(customers), isKeyed ? "o" + i : null) { FailsWith = random.Next(12) == 0 ? "refused" : null })
            .ToList();
    }

    private static void Compare(BatchReport<Row> report, List<Row> rows, ModelGameball model)
    {
        model.Ledger.Values.ShouldAllBe(times => times == 1);
        var notSucceeded = report.NotSucceeded.ToDictionary(outcome => outcome.Index);
        for (var i = 0; i < rows.Count; i++)
        {
            var state = notSucceeded.TryGetValue(i, out var outcome) ? outcome.State : RowState.Succeeded;
            var agrees = state switch
            {
                RowState.Succeeded => model.Ledger.ContainsKey(rows[i]),
                RowState.Failed => !model.Ledger.ContainsKey(rows[i]),
                RowState.Unprocessed => !model.Sent.Contains(rows[i]),
                _ => true,
            };
            agrees.ShouldBeTrue($"row {i} is {(outcome is null ? "Succeeded" : outcome)}, and the ledger denies it");
        }
    }
}
