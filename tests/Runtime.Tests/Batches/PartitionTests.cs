using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class PartitionTests
{
    private readonly Scenario _scenario = new();

    [Fact]
    public void RowsOfACustomerAreAppliedInTheSourcesOrder()
    {
        var rows = Enumerable.Range(0, 120).Select(i => new Row("c" + (i % 7), "o" + i)).ToList();

        _scenario.Import(rows).IsComplete.ShouldBeTrue();

        foreach (var customer in rows.GroupBy(row => row.Customer))
        {
            var applied = _scenario.Server.Jobs.OrderBy(job => job.Created).SelectMany(job => job.Rows);
            applied.Where(row => row.Customer == customer.Key).ShouldBe(customer);
        }
    }

    [Fact]
    public void ASingleCustomersJobsRunInSequenceWithFullRequests()
    {
        _scenario.Import(Enumerable.Range(0, 40).Select(i => new Row("c", "o" + i))).IsComplete.ShouldBeTrue();

        _scenario.Server.MostOpen.ShouldBe(1);
        _scenario.Server.Jobs.Select(job => job.Rows.Count).ShouldBe([10, 10, 10, 10]);
    }

    [Fact]
    public void ADuplicateKeyIsSentInALaterRequest()
    {
        var rows = new[] { new Row("a", "o1"), new Row("b", "o2"), new Row("a", "o1"), new Row("c", "o2"), new Row("a", "o3") };

        _scenario.Import(rows).IsComplete.ShouldBeTrue();

        // The fake server rejects a duplicate key in a request; this test checks the order of a's rows.
        var sent = _scenario.Server.Jobs.OrderBy(job => job.Created).SelectMany(job => job.Rows).ToList();
        sent.Where(row => row.Customer == "a").Select(row => row.Id).ShouldBe(["o1", "o1", "o3"]);
        sent.Count.ShouldBe(5);
    }

    [Fact]
    public void ARowOfABusyCustomerDoesNotBlockTheOthers()
    {
        var chunker = new Chunker<Row>(Row.Rules(), new ChunkSize(3));
        Add(chunker, "a", "b", "a", "c");
        var first = chunker.Take(allowPartial: false)!;

        Add(chunker, "a", "d", "e", "b");
        var second = chunker.Take(allowPartial: true)!;

        Customers(first).ShouldBe(["a", "b", "a"]);
        Customers(second).ShouldBe(["c", "d", "e"]);
        chunker.Take(allowPartial: true).ShouldBeNull();
        chunker.Release(first);
        Customers(chunker.Take(allowPartial: true)!).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void NothingOvertakesARowThatWaitsForItsKey()
    {
        var chunker = new Chunker<Row>(Row.Rules(), new ChunkSize(5));
        Put(chunker, "o0", "o1");
        var open = chunker.Take(allowPartial: true)!;
        Put(chunker, "o1", "o1", "o2");

        chunker.Release(open);

        chunker.Take(allowPartial: true)!.Rows.Select(row => row.Key).ShouldBe(["o1"]);
    }

    [Fact]
    public void TheLimitOfWaitingRowsStopsReadingUntilAJobEnds()
    {
        var chunker = new Chunker<Row>(Row.Rules(), new ChunkSize(2));
        Add(chunker, "a", "b");
        var open = chunker.Take(allowPartial: false)!;

        Add(chunker, "a", "a");

        chunker.HasCapacity.ShouldBeFalse();
        chunker.Release(open);
        chunker.Take(allowPartial: false)!.Rows.Length.ShouldBe(2);
        chunker.HasCapacity.ShouldBeTrue();
    }

    [Fact]
    public void ASmallerSizeLeavesTheRestInFront()
    {
        var size = new ChunkSize(8);
        var chunker = new Chunker<Row>(Row.Rules(), size);
        Add(chunker, "a", "b", "a", "c", "d", "e", "f");
        size.Refused(4);

        var first = chunker.Take(allowPartial: false)!;
        var second = chunker.Take(allowPartial: false)!;

        Customers(first).ShouldBe(["a", "b"]);
        Customers(second).ShouldBe(["c", "d"]);
        chunker.Release(first);
        chunker.Count.ShouldBe(3);
        Customers(chunker.Take(allowPartial: true)!).ShouldBe(["e", "f"]);
        Customers(chunker.Take(allowPartial: true)!).ShouldBe(["a"]);
    }

    private static void Put(Chunker<Row> chunker, params string[] keys)
    {
        foreach (var key in keys)
        {
            chunker.Add(new SourceRow<Row>(s_number++, new Row("a", key), key, "a"));
        }
    }

    private static void Add(Chunker<Row> chunker, params string[] customers)
    {
        foreach (var customer in customers)
        {
            var number = s_number++;
            chunker.Add(new SourceRow<Row>(number, new Row(customer, "o" + number), "o" + number, customer));
        }
    }

    private static IEnumerable<string?> Customers(Chunk<Row> chunk) => chunk.Rows.Select(row => row.PartitionKey);

    private static int s_number;
}
