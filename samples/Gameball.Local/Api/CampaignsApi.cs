using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>The progress of customers in campaigns.</summary>
internal static class CampaignsApi
{
    private const int Accepted = 202;

    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Change(
                CustomersClient.CompleteSocialChallengeOperation, J.SocialChallengeRequestJson.Instance, J.SocialChallengeResponseJson.Instance,
                (call, body) => CompleteSocial(account, call, body), Accepted),
            on.List(CustomersClient.GetCampaignProgressOperation, J.CustomerCampaignProgressJson.Instance, call => Progress(account, call)),
            on.Read(CustomersClient.GetAutomationCampaignsOperation, J.CustomerAutomationCampaignsJson.Instance, call =>
            {
                account.Require(call.CustomerId, call.Now);
                return new CustomerAutomationCampaigns { Campaigns = [], Count = 0 };
            }),
            on.Read(CustomersClient.GetStampProgressOperation, J.StampProgressJson.Instance, call => Stamps(account, call)),
            on.Read(CustomersClient.GetStreakProgressOperation, J.StreakProgressJson.Instance, call => Streak(account, call)),
        ];
    }

    /// <summary>Describes a campaign as the configuration lists it.</summary>
    public static RewardCampaignConfiguration Configuration(Campaign campaign) => new()
    {
        Id = campaign.Id,
        Name = campaign.Name,
        IsRepeatable = campaign.IsRepeatable,
        MaxAchievement = campaign.MaxAchievements,
        Type = campaign.Kind == CampaignKind.Social ? RewardCampaignType.SocialMedia : RewardCampaignType.EventBased,
        Visibility = RewardCampaignVisibility.AlwaysVisible,
        Availability = new RewardCampaignAvailability { Tags = campaign.Tags },
        Activation = new RewardCampaignPeriod { EndDate = campaign.EndsAt },
        Rewards = [new RewardCampaignReward { WalletReward = campaign.Points }],
    };

    private static SocialChallengeResponse CompleteSocial(Account account, Call call, SocialChallengeRequest body)
    {
        var customer = account.Require(body.CustomerId, call.Now);
        var campaign = Require(account, body.ChallengeId, CampaignKind.Social);
        if (!customer.IsActive || ProgressIn(customer, campaign).Achieved >= campaign.Limit)
        {
            throw new RefusedException(Refusal.NotAchievable);
        }

        CampaignRules.Complete(account, customer, campaign, call.Now);
        return new SocialChallengeResponse { CustomerId = customer.Id, ChallengeId = campaign.Id };
    }

    private static IEnumerable<CustomerCampaignProgress> Progress(Account account, Call call)
    {
        var customer = account.Require(call.CustomerId, call.Now);
        var only = call.Number("campaignId");
        return account.Program.Campaigns.Where(campaign => only is null || campaign.Id == only).Select(campaign =>
        {
            var progress = ProgressIn(customer, campaign);
            return new CustomerCampaignProgress
            {
                RewardsCampaignName = campaign.Name,
                RewardsCampaignId = campaign.Id,
                IsUnlocked = true,
                CurrentStreak = campaign.Kind == CampaignKind.Streak ? progress.Streak : null,
                HighestStreak = campaign.Kind == CampaignKind.Streak ? progress.LongestStreak : null,
                CompletionPercentage = progress.Achieved >= campaign.Limit ? 100 : 100m * progress.Steps / campaign.StepsNeeded,
                AchievedCount = progress.Achieved,
                CanAchieve = progress.Achieved < campaign.Limit,
                RewardCampaignConfiguration = Configuration(campaign),
            };
        });
    }

    private static StampProgress Stamps(Account account, Call call)
    {
        var customer = account.Require(call.CustomerId, call.Now);
        var campaign = Require(account, long.Parse(call.Path["challengeId"], System.Globalization.CultureInfo.InvariantCulture), CampaignKind.Stamps);
        var progress = ProgressIn(customer, campaign);
        return new StampProgress
        {
            NumberOfCompletedSteps = progress.Steps,
            NumberOfTimesEarned = progress.Achieved,
            CanAchieveAgain = progress.Achieved < campaign.Limit,
            RemainingTries = campaign.Limit == int.MaxValue ? null : campaign.Limit - progress.Achieved,
            RewardName = campaign.Name,
        };
    }

    private static StreakProgress Streak(Account account, Call call)
    {
        var customer = account.Require(call.CustomerId, call.Now);
        var campaign = Require(account, long.Parse(call.Path["campaignId"], System.Globalization.CultureInfo.InvariantCulture), CampaignKind.Streak);
        var progress = ProgressIn(customer, campaign);
        return new StreakProgress
        {
            CurrentStreakCount = progress.Streak,
            HighestStreakCount = progress.LongestStreak,
            TotalRewardsEarned = progress.Achieved,
            NextMilestone = campaign.Milestones.Where(length => length > progress.Streak).Select(length => (long?)length).FirstOrDefault(),
            LastActivityDate = progress.LastAt,
            CampaignEndDate = campaign.EndsAt,
            Badges =
            [
                .. campaign.Milestones.Select(length => new StreakBadge
                {
                    MilestoneDay = length,
                    Name = $"{campaign.Name}: {length}",
                    Earned = progress.Milestones.ContainsKey(length),
                    EarnedDate = progress.Milestones.TryGetValue(length, out var at) ? at : null,
                }),
            ],
        };
    }

    private static CampaignProgress ProgressIn(CustomerRecord customer, Campaign campaign) =>
        customer.Campaigns.GetValueOrDefault(campaign.Id) ?? new CampaignProgress();

    private static Campaign Require(Account account, long id, CampaignKind kind) =>
        account.Program.Campaigns.Find(campaign => campaign.Id == id && campaign.Kind == kind)
        ?? throw new RefusedException(Refusal.NotFound($"Campaign {id}"));
}
