using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Local;
using Gameball.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>The builders of the package for tests make what the runtime makes.</summary>
public sealed class BuilderTests
{
    [Fact]
    public void AReportCountsTheRowsOfItsSource()
    {
        var report = GameballTest.Report(["a", "b", "c"], row => row == "b" ? 3003 : (GameballErrorCode?)null);

        (report.RowsIn, report.Succeeded, report.Failed).ShouldBe((3, 2, 1));
        report.NotSucceeded.Single().Index.ShouldBe(1);
        GameballTest.Report(["a"]).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void OutcomesOfEachStateFitIntoOneReport()
    {
        var report = new BatchReport<string>(
            0, GameballTest.Failed(0, "a", 2001), GameballTest.Unknown(1, "b"), GameballTest.Unprocessed(2, "c"));

        report.RetryableRows.ShouldBe(["a", "c"]);
        report.Unknown.ShouldBe(1);
    }

    public static TheoryData<long, Type, bool> Codes() => new()
    {
        { 1000, typeof(GameballAuthenticationException), false },
        { 2001, typeof(GameballConflictException), false },
        { 3003, typeof(GameballValidationException), false },
        { 5000, typeof(GameballServerException), true },
        { 7000, typeof(GameballNotFoundException), false },
        { 424242, typeof(GameballValidationException), false },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task ARejectionHasTheTypeOfItsCodeAsInAClient(long code, Type type, bool mayHaveBeenApplied)
    {
        var built = GameballTest.Rejected(code, "trackOrder");

        built.ShouldBeOfType(type);
        (built.Code, built.MayHaveBeenApplied, built.IsSafeToRetry).ShouldBe((code, mayHaveBeenApplied, !mayHaveBeenApplied));
        if (code is >= 1000 and <= 9999)
        {
            var thrown = await ThrownAsync((int)built.StatusCode!, (int)code);
            (thrown.GetType(), thrown.Code, thrown.StatusCode, thrown.Kind).ShouldBe((type, built.Code, built.StatusCode, built.Kind));
            (thrown.MayHaveBeenApplied, thrown.IsSafeToRetry).ShouldBe((built.MayHaveBeenApplied, built.IsSafeToRetry));
        }
    }

    [Fact]
    public void FailuresOfTheConnectionSayWhetherTheCallMayHaveBeenApplied()
    {
        GameballTest.ResponseLost().ShouldSatisfyAllConditions(
            error => error.MayHaveBeenApplied.ShouldBeTrue(), error => error.IsSafeToRetry.ShouldBeFalse());
        GameballTest.NotSent().ShouldSatisfyAllConditions(
            error => error.MayHaveBeenApplied.ShouldBeFalse(), error => error.IsSafeToRetry.ShouldBeTrue());
        GameballTest.RateLimited(TimeSpan.FromSeconds(3)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task AFakeBatchStreamsAndReportsProgress()
    {
        FakeBatch<string> batch = new("orders");
        List<BatchProgress> seen = [];
        List<RowState> states = [];
        await foreach (var outcome in batch.StreamAsync(["a", "b"], progress: new Immediate(seen)))
        {
            states.Add(outcome.State);
        }

        states.ShouldBe([RowState.Succeeded, RowState.Succeeded]);
        seen.Single().RowsSettled.ShouldBe(2);
        Should.Throw<NotSupportedException>(() => batch.Steps);
    }

    [Fact]
    public async Task EveryRegisteredClientUsesTheLocalServer()
    {
        await using var local = await LocalGameball.StartAsync();
        ServiceCollection services = new();
        services.AddLogging();
        services.AddGameball(options => options.BaseAddress = new Uri("https://production.example"));
        services.AddGameballLocal(local);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IOrdersClient>().TrackOrderAsync(Sample.Order("o-1"));

        local.Verify().Order("o-1").WasTrackedOnce();
    }

    private static async Task<GameballException> ThrownAsync(int status, int code)
    {
        await using var local = await LocalGameball.StartAsync();
        var options = local.CreateOptions();
        options.Retry.MaxAttempts = 1;
        using GameballClient client = new(options);
        local.Faults.Next(Fault.WithStatus(status).WithCode(code));
        return await Should.ThrowAsync<GameballException>(client.Orders.TrackOrderAsync(Sample.Order("o-1")));
    }

    private sealed class Immediate(List<BatchProgress> seen) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => seen.Add(value);
    }
}
