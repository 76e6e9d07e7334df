using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>Random imports through random faults. A failing seed replays the same run.</summary>
public sealed class ConservationTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryRowHasOneTrueOutcomeInAnyCase(int from)
    {
        for (var seed = from; seed < from + 50; seed++)
        {
            try
            {
                Check(seed);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException("seed " + seed, error);
            }
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameRun()
    {
        foreach (var seed in new[] { 3, 77, 401 })
        {
            var (first, second) = (new RandomImport(seed), new RandomImport(seed));

            first.Run().ToString().ShouldBe(second.Run().ToString());

            first.Scenario.Server.Polls.ShouldBe(second.Scenario.Server.Polls);
            first.Scenario.Server.Submits.ShouldBe(second.Scenario.Server.Submits);
        }
    }

    public static TheoryData<int> Seeds() => new(Enumerable.Range(0, 10).Select(i => i * 50));

    private static void Check(int seed)
    {
        var import = new RandomImport(seed);
        var report = import.Run();
        var server = import.Scenario.Server;
        Scenario.Conserved(report);

        // The fake server's ledger is the truth: each reported success, failure and unsent row must match it.
        var same = ReferenceEqualityComparer.Instance;
        var applied = server.Applied.CountBy(row => (object)row, same).ToDictionary(same);
        var sent = server.Jobs.SelectMany(job => job.Rows).ToHashSet<object>(same);
        var notSucceeded = report.NotSucceeded.ToDictionary(outcome => outcome.Index);
        for (var i = 0; i < report.RowsIn; i++)
        {
            var row = import.Rows[i];
            switch (notSucceeded.TryGetValue(i, out var outcome) ? outcome.State : RowState.Succeeded)
            {
                case RowState.Succeeded:
                    applied.ContainsKey(row).ShouldBeTrue();
                    break;
                case RowState.Failed:
                    applied.ContainsKey(row).ShouldBeFalse();
                    outcome!.Row.ShouldBeSameAs(row);
                    break;
                case RowState.Unprocessed:
                    sent.Contains(row).ShouldBeFalse();
                    break;
            }
        }

        if (!import.MayRetry)
        {
            applied.Values.ShouldAllBe(times => times == 1);
            InOrder(import.Rows, server.Jobs);
        }
    }

    // Each customer's rows reached the server in the order of the source.
    private static void InOrder(List<Row> rows, IEnumerable<FakeJob> jobs)
    {
        var places = rows.Index().ToDictionary(pair => (object)pair.Item, pair => pair.Index, ReferenceEqualityComparer.Instance);
        foreach (var customer in jobs.SelectMany(job => job.Rows).GroupBy(row => row.Customer))
        {
            customer.Select(row => places[row]).ShouldBeInOrder();
        }
    }
}
