using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class FaultControlTests
{
    [Theory]
    [InlineData("""{"kind":"status","status":503,"code":5007}""", 503, 5007, 0)]
    [InlineData("""{"kind":"status","status":500,"afterApplying":true,"operation":"POST orders"}""", 500, 5000, 1)]
    [InlineData("""{"kind":"status","status":429,"operation":"trackOrder"}""", 429, 2000, 0)]
    public async Task AStatusFaultHasItsCodeAndAppliesOrNot(string fault, int status, int code, int applied)
    {
        await using var shop = await LocalShop.OpenAsync();
        (await shop.PostAsync("/_local/faults", fault)).Status.ShouldBe(201);

        var response = await shop.PostAsync("orders", Rows.Order("o1"));

        (response.Status, response.Code).ShouldBe((status, code));
        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(applied);
        (await shop.PostAsync("orders", Rows.Order("o2"))).Status.ShouldBe(200, "a fault occurs once");
    }

    [Theory]
    [InlineData("""{"kind":"reset"}""", 0)]
    [InlineData("""{"kind":"reset","afterApplying":true}""", 1)]
    [InlineData("""{"kind":"lostResponse"}""", 1)]
    [InlineData("""{"kind":"truncate"}""", 1)]
    public async Task AFaultBreaksTheConnection(string fault, int applied)
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("/_local/faults", fault);

        await Should.ThrowAsync<HttpRequestException>(() => shop.PostAsync("orders", Rows.Order("o1")));

        shop.Server.Ledger.TimesApplied("trackOrder", "o1").ShouldBe(applied);
    }

    [Fact]
    public async Task AFaultOfOneOperationLeavesTheOthersAlone()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("/_local/faults", """{"kind":"lostResponse","operation":"batch/orders"}""");

        (await shop.PostAsync("orders", Rows.Order("o1"))).Status.ShouldBe(200);
        await Should.ThrowAsync<HttpRequestException>(() => shop.CreateAsync("orders", Rows.Order("o2")));
        (await shop.GetAsync("/_local/jobs")).Body.GetProperty("jobs").GetArrayLength().ShouldBe(1, "the batch was accepted");
    }

    [Fact]
    public async Task AProbabilityWithASeedGivesTheSameFaultsAgain()
    {
        List<string> runs = [];
        for (var run = 0; run < 2; run++)
        {
            await using var shop = await LocalShop.OpenAsync();
            await shop.PostAsync("/_local/faults", """{"kind":"status","status":500,"probability":0.5,"seed":7,"times":0}""");
            var statuses = "";
            for (var i = 0; i < 30; i++)
            {
                statuses += (await shop.PostAsync("orders", Rows.Order($"o{i}"))).Status == 200 ? '.' : 'x';
            }

            runs.Add(statuses);
        }

        runs[0].ShouldContain('.');
        runs[0].ShouldContain('x');
        runs[1].ShouldBe(runs[0]);
    }

    [Theory]
    [InlineData("jobFails", "failed")]
    [InlineData("jobStops", "stopped")]
    [InlineData("jobHangs", "running")]
    [InlineData("jobCountsBackwards", "completed")]
    public async Task AFaultOfJobsIsForTheNextJobOfItsBatch(string kind, string status)
    {
        await using var shop = await LocalShop.OpenAsync();
        var added = await shop.PostAsync("/_local/faults", $$"""{"kind":"{{kind}}","afterRows":1,"operation":"batch/orders"}""");
        added.Body.GetProperty("kind").GetString().ShouldBe(kind);

        (await shop.RunAsync("customers", Rows.Customer("c1"))).Status.ShouldBe("completed");
        (await shop.RunAsync("orders", Rows.Order("o1"), Rows.Order("o2"))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task FaultsAreListedAndRemoved()
    {
        await using var shop = await LocalShop.OpenAsync();
        await shop.PostAsync("/_local/faults", """{"kind":"delay","delaySeconds":2,"times":0}""");
        await shop.PostAsync("/_local/faults", """{"kind":"reset","times":3,"operation":"POST orders"}""");
        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            await shop.DeleteAsync("/_local/faults/1");
            await shop.PostAsync("orders", Rows.Order("o1"));
        });

        var faults = (await shop.GetAsync("/_local/faults")).Body.GetProperty("faults");
        faults.GetArrayLength().ShouldBe(1);
        faults[0].GetProperty("timesLeft").GetInt32().ShouldBe(2);
        faults[0].GetProperty("hits").GetInt32().ShouldBe(1);
        (await shop.DeleteAsync("/_local/faults/1")).Status.ShouldBe(404);
        (await shop.DeleteAsync("/_local/faults")).Status.ShouldBe(204);
        shop.Server.Faults.Rules.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"times":1}""", "kind")]
    [InlineData("""{"kind":"explode"}""", "kind")]
    [InlineData("""{"kind":"status"}""", "status")]
    [InlineData("""{"kind":"status","status":200}""", "status")]
    [InlineData("""{"kind":"status","status":500,"code":1}""", "code")]
    [InlineData("""{"kind":"delay"}""", "delaySeconds")]
    [InlineData("""{"kind":"delay","delaySeconds":-1}""", "delaySeconds")]
    [InlineData("""{"kind":"reset","operation":"orders/nothing"}""", "operation")]
    [InlineData("""{"kind":"jobFails","operation":"orders/nothing"}""", "operation")]
    [InlineData("""{"kind":"jobFails","afterRows":-1}""", "afterRows")]
    [InlineData("""{"kind":"reset","probability":0}""", "probability")]
    [InlineData("""{"kind":"reset","times":-1}""", "times")]
    [InlineData("""{"kind":"reset","tiems":1}""", "tiems")]
    [InlineData("""{"kind":7}""", "kind")]
    public async Task AWrongFaultNamesTheMemberAndTheRemedy(string fault, string member)
    {
        await using var shop = await LocalShop.OpenAsync();

        var response = await shop.PostAsync("/_local/faults", fault);

        response.Status.ShouldBe(422);
        response.Body.GetProperty("member").GetString().ShouldBe(member);
        response.Body.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
        shop.Server.Faults.Rules.ShouldBeEmpty();
    }
}
