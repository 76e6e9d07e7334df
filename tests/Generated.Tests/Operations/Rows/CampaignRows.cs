using System;
using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

/// <summary>A customer's progress in campaigns.</summary>
internal static class CampaignRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Customers.GetCampaignProgressAsync", "GET customers/c-1/reward-campaigns-progress?campaignType=reward&campaignId=311", true, """
            [{"rewardsCampaignName":"Second order","rewardsCampaignId":311,"isUnlocked":true,"highScoreAmount":null,"currentStreak":null,
            "completionPercentage":50,"achievedCount":1,"canAchieve":true,"rewardCampaignConfiguration":{"id":311,"name":"Second order",
            "isRepeatable":true,"maxAchievement":-1,"type":"Spin The Wheel","visibility":"AlwaysVisible","widgetDetailsParameter":"details_wheel_311",
            "activation":{"startDate":"2024-03-01T00:00:00","endDate":null},"rewards":[{"rankReward":0,"walletReward":200,"walletRewardFactor":null,
            "couponReward":{"couponType":"free_product","product":{"productId":"p-77"},"collections":null,"options":{"expiryAfter":14}}}]}}]
            """, async gameball =>
        {
            var campaign = (await gameball.Customers.GetCampaignProgressAsync("c-1", CampaignTypeFilter.Reward, 311, "fr")).ShouldHaveSingleItem();

            campaign.RewardsCampaignId.ShouldBe(311);
            campaign.HighScoreAmount.ShouldBeNull();
            campaign.CompletionPercentage.ShouldBe(50m);
            campaign.CanAchieve.ShouldBe(true);
            var configuration = campaign.RewardCampaignConfiguration.ShouldNotBeNull();
            configuration.MaxAchievement.ShouldBe(-1);
            configuration.Type.ShouldBe(RewardCampaignType.SpinTheWheel);
            configuration.Visibility.ShouldBe(RewardCampaignVisibility.AlwaysVisible);
            configuration.Activation!.StartDate.ShouldBe(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero));
            configuration.Activation.EndDate.ShouldBeNull();
            var reward = configuration.Rewards!.ShouldHaveSingleItem();
            reward.WalletReward.ShouldBe(200m);
            reward.WalletRewardFactor.ShouldBeNull();
            reward.CouponReward!.CouponType.ShouldBe(CouponRewardType.FreeProduct);
            reward.CouponReward.Product!.ProductId.ShouldBe("p-77");
            reward.CouponReward.Collections.ShouldBeNull();
            reward.CouponReward.Options!.ExpiryAfter.ShouldBe(14);
        })
        {
            Lang = "fr",
        },
        new("Customers.GetAutomationCampaignsAsync", "GET customers/c-1/automation?campaignType=all", false, """
            {"campaigns":[{"automation":[{"order":1,"name":"welcome","isUnlocked":true,"completed":false,"steps":[{"type":"badge","order":1,
            "completed":true,"configuration":{"name":"Newcomer"}}],"completionPercentage":50},{"order":2,"steps":null}],"automationCount":2}],"count":1}
            """, async gameball =>
        {
            var found = await gameball.Customers.GetAutomationCampaignsAsync("c-1", AutomationCampaignFilter.All);

            found.Count.ShouldBe(1);
            var campaign = found.Campaigns.ShouldHaveSingleItem();
            campaign.AutomationCount.ShouldBe(2);
            campaign.Automation![0].CompletionPercentage.ShouldBe(50m);
            var step = campaign.Automation[0].Steps!.ShouldHaveSingleItem();
            step.Completed.ShouldBe(true);
            step.Configuration!["name"].GetString().ShouldBe("Newcomer");
            campaign.Automation[1].Steps.ShouldBeNull();
        }),
        new("Customers.GetStampProgressAsync", "GET customers/c-1/stamps/512", true, """
            {"numberOfCompletedSteps":4,"numberOfTimesEarned":1,"canAchieveAgain":true,"remainingTries":2,"challengeEndDate":"2024-12-31",
            "rewardName":"Free tea","couponName":"10 % off"}
            """, async gameball =>
        {
            var progress = await gameball.Customers.GetStampProgressAsync("c-1", 512);

            progress.NumberOfCompletedSteps.ShouldBe(4);
            progress.NumberOfTimesEarned.ShouldBe(1);
            progress.CanAchieveAgain.ShouldBe(true);
            progress.RemainingTries.ShouldBe(2);
            progress.RewardName.ShouldBe("Free tea");
        }),
        new("Customers.GetStreakProgressAsync", "GET customers/c-1/streaks/640", true, """
            {"currentStreakCount":3,"highestStreakCount":9,"totalRewardsEarned":2,"ongoingReward":{"name":"Tea","type":"points","value":"50"},
            "nextMilestone":null,"lastActivityDate":"2024-03-09T18:45:00","campaignEndDate":null,"badges":[{"milestoneDay":7,"name":"One week",
            "imageUrl":"https://example.com/week.webp","earned":true,"earnedDate":"2024-03-07T00:00:00"},{"milestoneDay":14,"earned":false,
            "earnedDate":null}]}
            """, async gameball =>
        {
            var progress = await gameball.Customers.GetStreakProgressAsync("c-1", 640);

            progress.CurrentStreakCount.ShouldBe(3);
            progress.OngoingReward!.Type.ShouldBe(StreakRewardType.Points);
            progress.NextMilestone.ShouldBeNull();
            progress.CampaignEndDate.ShouldBeNull();
            progress.Badges![0].EarnedDate.ShouldBe(new DateTimeOffset(2024, 3, 7, 0, 0, 0, TimeSpan.Zero));
            progress.Badges[1].Earned.ShouldBeFalse();
            progress.Badges[1].EarnedDate.ShouldBeNull();
        }),
    ];
}
