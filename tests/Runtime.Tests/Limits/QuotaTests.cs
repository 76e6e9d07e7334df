using System;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Limits;

/// <summary>A quota by itself, on a clock of a thousand units a second.</summary>
public sealed class QuotaTests
{
    private const int Second = 1000;

    private readonly Quota _quota = new(32, 960, TimeSpan.Zero, TimeSpan.FromMinutes(1), Second);

    [Fact]
    public void Foresees_no_change_while_the_server_is_content() => _quota.Foreseen(5 * Second).ShouldBe(long.MaxValue);

    [Fact]
    public void Foresees_the_end_of_a_pause_and_then_a_look_each_second_until_it_has_recovered()
    {
        _quota.Refuse(Second, Second, TimeSpan.FromSeconds(7));

        _quota.Foreseen(Second).ShouldBe(7 * Second);
        _quota.Foreseen(3 * Second).ShouldBe(5 * Second);
        _quota.Foreseen(8 * Second).ShouldBe(Second);
        _quota.Foreseen(20 * Second).ShouldBe(Second);
        _quota.Foreseen(200 * Second).ShouldBe(long.MaxValue);
    }

    [Fact]
    public void A_clock_may_begin_anywhere() => _quota.EarliestFor(32, 1, -100 * Second).ShouldBeLessThanOrEqualTo(-100 * Second);

    [Fact]
    public void A_line_tells_whether_somebody_stood_in_it()
    {
        WaitQueue line = new(1);
        Waiter waiter = new(line, 1);

        line.Remove(waiter).ShouldBeFalse();
        line.Add(waiter);
        line.First.ShouldBeSameAs(waiter);
        line.Remove(waiter).ShouldBeTrue();
        line.Remove(waiter).ShouldBeFalse();
        line.Count.ShouldBe(0);
    }
}
