using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>The ring buffer of grant times.</summary>
public sealed class GrantLogTests
{
    // The initial capacity of the ring buffer.
    private const int Capacity = 64;

    [Fact]
    public void CountsGrantsAfterATimeAndNotAtIt()
    {
        var log = Filled(3);

        log.CountAfter(0).ShouldBe(3);
        log.CountAfter(1).ShouldBe(2);
        log.CountAfter(2).ShouldBe(1);
        log.CountAfter(3).ShouldBe(0);
    }

    [Fact]
    public void DropsOldGrantsInsteadOfGrowing()
    {
        var log = Filled(Capacity);

        log.Add(Capacity + 1, forgotten: 10);

        log.Count.ShouldBe(Capacity - 10 + 1);
        log.Latest(log.Count).ShouldBe(11);
        log.Latest(1).ShouldBe(Capacity + 1);
    }

    [Fact]
    public void DropsAllGrantsWhenNoneIsNeeded()
    {
        var log = Filled(Capacity);

        log.Add(1000, forgotten: 999);

        log.Count.ShouldBe(1);
        log.Latest(1).ShouldBe(1000);
    }

    [Fact]
    public void GrowsInTheMiddleOfTheRingAndKeepsTheOrder()
    {
        var log = Filled(Capacity);
        foreach (var time in Enumerable.Range(Capacity + 1, 100))
        {
            log.Add(time, forgotten: 10);
        }

        Enumerable.Range(1, log.Count).Select(number => (int)log.Latest(number)).ShouldBe(
            Enumerable.Range(11, Capacity + 100 - 10).Reverse());
        log.CountAfter(100).ShouldBe(Capacity);
    }

    private static GrantLog Filled(int count)
    {
        GrantLog log = new();
        foreach (var time in Enumerable.Range(1, count))
        {
            log.Add(time, forgotten: 0);
        }

        return log;
    }
}
