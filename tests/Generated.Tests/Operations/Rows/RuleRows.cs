using System;
using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

/// <summary>What earns points, and what points buy.</summary>
internal static class RuleRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Configurations.GetCashbackRulesAsync", "GET configurations/cashback?customerId=c-1", false, """
            {"defaultCashbackRule":{"amountRewardThreshold":1,"rewardWalletFactor":2,"rewardRankFactor":1,"rewardFactor":10},
            "tierCashbackRules":[{"tierName":"Gold","amountRewardThreshold":1,"rewardWalletFactor":3.5,"rewardRankFactor":1,"rewardFactor":15.25}]}
            """, async gameball =>
        {
            var rules = await gameball.Configurations.GetCashbackRulesAsync("c-1");

            rules.DefaultCashbackRule!.RewardWalletFactor.ShouldBe(2m);
            var gold = rules.TierCashbackRules!.ShouldHaveSingleItem();
            gold.TierName.ShouldBe("Gold");
            gold.RewardWalletFactor.ShouldBe(3.5m);
            gold.RewardFactor.ShouldBe(15.25m);
        }),
        new("Configurations.GetRedemptionRulesAsync", "GET configurations/redemption?customerId=c-1", false, """
            {"redemptionFactor":0.1,"redemptionRules":[{"id":88,"pointsToRedeem":100,"valueOfPoint":0.25,"ruleType":"fixed_rate_settings",
            "coupon":{"couponType":"fixed_discount","discountValue":25.0,"collections":[{"collectionId":"winter"}],"group":{"handle":"spring",
            "maxPerCustomer":1,"startDate":"2024-03-01T00:00:00","isActive":true}},"creationDate":"2024-03-01T09:30:00.783408","isActive":true},
            {"id":89,"pointsToRedeem":null}]}
            """, async gameball =>
        {
            var rules = await gameball.Configurations.GetRedemptionRulesAsync("c-1");

            rules.RedemptionFactor.ShouldBe(0.1m);
            rules.RedemptionRules!.Count.ShouldBe(2);
            var rule = rules.RedemptionRules[0];
            rule.Id.ShouldBe(88);
            rule.PointsToRedeem.ShouldBe(100m);
            rule.RuleType.ShouldBe(RedemptionRuleType.FixedRate);
            rule.Coupon!.CouponType.ShouldBe(CouponRewardType.FixedDiscount);
            rule.Coupon.DiscountValue.ShouldBe(25m);
            rule.Coupon.Collections!.ShouldHaveSingleItem().CollectionId.ShouldBe("winter");
            rule.Coupon.Group!.MaxPerCustomer.ShouldBe(1);
            rule.CreationDate.ShouldBe(new DateTimeOffset(2024, 3, 1, 9, 30, 0, TimeSpan.Zero).AddTicks(7_834_080));
            rules.RedemptionRules[1].PointsToRedeem.ShouldBeNull();
        }),
        new(
            "Configurations.GetCampaignsAsync",
            "GET configurations/reward-campaigns?customerId=c-1&collectionId=winter&productSku=TEA-1",
            false,
            """
            [{"id":311,"name":"Second order","description":null,"isRepeatable":false,"type":"EventBased","visibility":"VisibleIfEarned",
            "availability":{"minTier":2,"tags":["vip"]},"activation":null,"rewards":[{"rankReward":5,"walletReward":0,"walletRewardFactor":2}]}]
            """,
            async gameball =>
            {
                var campaign = (await gameball.Configurations.GetCampaignsAsync("c-1", "winter", "TEA-1", "en")).ShouldHaveSingleItem();

                campaign.Id.ShouldBe(311);
                campaign.Description.ShouldBeNull();
                campaign.IsRepeatable.ShouldBe(false);
                campaign.Visibility.ShouldBe(RewardCampaignVisibility.VisibleIfEarned);
                campaign.Availability!.MinTier.ShouldBe(2);
                campaign.Availability.Tags.ShouldBe(["vip"]);
                campaign.Activation.ShouldBeNull();
                campaign.Rewards!.ShouldHaveSingleItem().WalletRewardFactor.ShouldBe(2m);
            })
        {
            Lang = "en",
        },
        new("Configurations.GetReferralProgramAsync", "GET configurations/referrals", false, """
            {"referralMethod":"CustomerAndFriend","eventName":"place_order","eventMetaData":{"name":"total","operator":"greater_than","value":"50"},
            "friendReward":{"score":null,"point":50,"coupon":null},"customerReward":{"score":0,"point":100,"coupon":{"couponType":"free_shipping"},
            "extraReward":{"forEvery":5,"score":null,"point":500,"coupon":null}}}
            """, async gameball =>
        {
            var program = await gameball.Configurations.GetReferralProgramAsync("en");

            program.ReferralMethod.ShouldBe(ReferralMethod.CustomerAndFriend);
            program.EventName.ShouldBe("place_order");
            program.EventMetaData!.Operator.ShouldBe("greater_than");
            program.FriendReward!.Point.ShouldBe(50m);
            program.FriendReward.Coupon.ShouldBeNull();
            program.CustomerReward!.Coupon!.CouponType.ShouldBe(CouponRewardType.FreeShipping);
            program.CustomerReward.ExtraReward!.ForEvery.ShouldBe(5);
            program.CustomerReward.ExtraReward.Point.ShouldBe(500m);
        })
        {
            Lang = "en",
        },
    ];
}
