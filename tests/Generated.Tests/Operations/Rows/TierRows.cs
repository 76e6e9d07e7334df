using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class TierRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Tiers.ListAsync", "GET configurations/tiers", false, """
            [{"name":"Silver","minProgress":0,"order":1,"icon":"https://example.com/silver.webp","benefits":[]},
            {"name":"Gold","minProgress":500,"order":2,"benefits":[{"type":"Loyalty Points Earning Custom Configuration","description":null,
            "rankReward":0,"walletReward":0,"walletRewardFactor":2.5,"couponReward":null},{"type":"Entry Reward","walletReward":200}]}]
            """, async gameball =>
        {
            var tiers = await gameball.Tiers.ListAsync("en");

            tiers.Count.ShouldBe(2);
            tiers[0].Benefits.ShouldBe([]);
            tiers[1].Name.ShouldBe("Gold");
            tiers[1].Order.ShouldBe(2);
            tiers[1].MinProgress.ShouldBe(500m);
            tiers[1].Benefits![0].Type.ShouldBe(TierBenefitType.EarningRate);
            tiers[1].Benefits![0].WalletRewardFactor.ShouldBe(2.5m);
            tiers[1].Benefits![0].CouponReward.ShouldBeNull();
            tiers[1].Benefits![1].Type.ShouldBe(TierBenefitType.Entry);
            tiers[1].Benefits![1].WalletReward.ShouldBe(200m);
        })
        {
            Lang = "en",
        },
        new("Tiers.GetProgressAsync", "GET customers/c-1/tier-progress?expand=tier", true, """
            {"current":{"order":2,"name":"Gold","minProgress":500,"icon":"https://example.com/gold.webp"},"next":null,"progress":720.5}
            """, async gameball =>
        {
            var progress = await gameball.Tiers.GetProgressAsync("c-1", [ProgressExpansion.Tier], "fr");

            progress.Current!.Order.ShouldBe(2);
            progress.Current.Name.ShouldBe("Gold");
            progress.Current.MinProgress.ShouldBe(500m);
            progress.Next.ShouldBeNull();
            progress.Progress.ShouldBe(720.5m);
        })
        {
            Lang = "fr",
        },
    ];
}
