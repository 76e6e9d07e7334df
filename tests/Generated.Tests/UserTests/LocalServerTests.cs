using System;
using System.Threading.Tasks;
using Gameball.Local;
using Gameball.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>A real client of a local Gameball.</summary>
public sealed class LocalServerTests
{
    [Fact]
    public async Task AnOrderWhoseResponseIsLostCountsOnce()
    {
        await using var local = await LocalGameball.StartAsync();
        using GameballClient client = new(local.CreateOptions());
        local.Faults.Next(Fault.ResetAfterApplying());

        (await new Loyalty(client.Orders).RewardAsync(Sample.Order("o-1"))).ShouldBeNull();

        local.Verify().Order("o-1").WasTrackedOnce();
        local.Verify().Balance("c-1", 40m);
    }

    [Fact]
    public async Task AnOrderThatIsRejectedIsSentOnce()
    {
        await using var local = await LocalGameball.StartAsync();
        using GameballClient client = new(local.CreateOptions());
        local.Faults.Next(Fault.WithStatus(422).WithCode(3003));

        await Should.ThrowAsync<GameballValidationException>(client.Orders.TrackOrderAsync(Sample.Order("o-1")));

        local.Verify().Order("o-1").WasNotTracked();
        local.Verify().Requests("POST orders").WereSentOnce();
    }

    [Fact]
    public async Task AJobEndsWhenTheTestMovesTheClock()
    {
        FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);
        await using var local = await LocalGameball.StartAsync(new LocalGameballOptions { TimeProvider = clock });
        using GameballClient client = new(local.CreateOptions());
        var job = await client.Batches.Orders.Steps.SubmitAsync([Sample.Row("o-1")]);

        local.Verify().Order("o-1").WasNotTracked();
        clock.Advance(TimeSpan.FromMinutes(1));

        (await client.Batches.Orders.Steps.GetStatusAsync(job)).Phase.ShouldBe(BatchJobPhase.Completed);
        local.Verify().Row("orders", "o-1").WasTrackedOnce();
    }

    [Fact]
    public async Task AFailedVerificationSaysWhatTheServerSaw()
    {
        await using var local = await LocalGameball.StartAsync();
        using GameballClient client = new(local.CreateOptions());
        await client.Orders.TrackOrderAsync(Sample.Order("o-1"));

        Message(() => local.Verify().Order("o-1").WasNotTracked()).ShouldSatisfyAllConditions(
            message => message.ShouldStartWith("Order 'o-1' should have taken effect never, but did once."),
            message => message.ShouldContain("by trackOrder at "),
            message => message.ShouldContain("/orders → 200"),
            message => message.ShouldNotContain(local.SecretKey));
        Message(() => local.Verify().Order("o-2").WasTrackedOnce()).ShouldStartWith("Order 'o-2' should have taken effect once, but did never.");
        Message(() => local.Verify().Requests("orders").WereSent(2)).ShouldStartWith("orders should have been requested 2 times, but was once.");
        Message(() => local.Verify().Balance("c-1", 1m)).ShouldStartWith("Customer 'c-1' should have 1 points, but has 40.");
        Message(() => local.Verify().Balance("c-2", 1m)).ShouldStartWith("Customer 'c-2' should have 1 points, but is unknown.");
    }

    private static string Message(Action verify) => Should.Throw<GameballVerificationException>(verify).Message.ReplaceLineEndings("\n");
}
