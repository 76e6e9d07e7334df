using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>The effect of one event on one campaign of a customer. A preview reports it, and sending the event applies it.</summary>
/// <param name="Achieved">How often the event completes the campaign.</param>
/// <param name="Points">The points for it.</param>
/// <param name="StepsBefore">The steps that were done before the event.</param>
/// <param name="StepsAfter">The steps that are done after it, without those of completed rounds.</param>
internal sealed record CampaignEffect(Campaign Campaign, int Achieved, decimal Points, int StepsBefore, int StepsAfter)
{
    /// <summary>The streak after the event, for a streak campaign.</summary>
    public int Streak { get; init; }
}

/// <summary>The campaigns: what an event would do, and doing it.</summary>
internal static class CampaignRules
{
    /// <summary>The event that tracking an order sends.</summary>
    public const string PlaceOrder = "place_order";

    private const string Earned = "CampaignRewarded";

    /// <summary>Returns what an event does to the campaigns that the customer can still achieve.</summary>
    public static IReadOnlyList<CampaignEffect> Preview(Account account, CustomerRecord customer, string eventName, DateTimeOffset now) =>
    [
        .. account.Program.Campaigns
            .Where(campaign => campaign.EventName == eventName && !(campaign.EndsAt <= now) && customer.IsActive)
            .Select(campaign => (Campaign: campaign, Progress: customer.Campaigns.GetValueOrDefault(campaign.Id) ?? new CampaignProgress()))
            .Where(pair => pair.Progress.Achieved < pair.Campaign.Limit)
            .Select(pair => Effect(pair.Campaign, pair.Progress, now)),
    ];

    /// <summary>Applies the effects of an event.</summary>
    /// <returns>The points that were earned.</returns>
    public static decimal Apply(Account account, CustomerRecord customer, IEnumerable<CampaignEffect> effects, DateTimeOffset now)
    {
        decimal points = 0;
        foreach (var effect in effects)
        {
            var progress = Progress(customer, effect.Campaign);
            progress.Steps = effect.StepsAfter;
            progress.Achieved += effect.Achieved;
            progress.Streak = effect.Streak;
            progress.LongestStreak = Math.Max(progress.LongestStreak, effect.Streak);
            progress.LastAt = now;
            if (effect.Achieved > 0)
            {
                if (effect.Campaign.Kind == CampaignKind.Streak)
                {
                    progress.Milestones.TryAdd(effect.Streak, now);
                }

                Reward(account, customer, effect.Campaign, effect.Points, now);
                points += effect.Points;
            }
        }

        return points;
    }

    /// <summary>Completes a campaign by a report instead of an event.</summary>
    public static void Complete(Account account, CustomerRecord customer, Campaign campaign, DateTimeOffset now)
    {
        Progress(customer, campaign).Achieved++;
        Reward(account, customer, campaign, campaign.Points, now);
    }

    private static void Reward(Account account, CustomerRecord customer, Campaign campaign, decimal points, DateTimeOffset now)
    {
        account.Points.Earn(customer, new HistoryEntry
        {
            Activity = Earned,
            Transaction = "AchievementReward",
            Time = now,
            Points = points,
            ExpiresAt = Rewards.Expiry(account.Program, now),
            CampaignId = campaign.Id,
            CampaignName = campaign.Name,
        }, now);
        Notices.Add(account, customer, campaign.Name, $"You earned {points:0.##} {account.Program.PointsName}.", now);
        Rewards.UpdateTier(account, customer, now);
    }

    private static CampaignProgress Progress(CustomerRecord customer, Campaign campaign) =>
        customer.Campaigns.TryGetValue(campaign.Id, out var progress) ? progress : customer.Campaigns[campaign.Id] = new CampaignProgress();

    private static CampaignEffect Effect(Campaign campaign, CampaignProgress progress, DateTimeOffset now)
    {
        if (campaign.Kind == CampaignKind.Streak)
        {
            return Streak(campaign, progress, now);
        }

        var steps = progress.Steps + 1;
        var achieved = steps >= campaign.StepsNeeded ? 1 : 0;
        return new CampaignEffect(campaign, achieved, achieved * campaign.Points, progress.Steps, steps - (achieved * campaign.StepsNeeded));
    }

    // A second event of one day changes nothing; a day without an event starts the streak again.
    private static CampaignEffect Streak(Campaign campaign, CampaignProgress progress, DateTimeOffset now)
    {
        var days = progress.LastAt is { } last ? (now.UtcDateTime.Date - last.UtcDateTime.Date).Days : int.MaxValue;
        var streak = days switch { 0 => progress.Streak, 1 => progress.Streak + 1, _ => 1 };
        var achieved = days != 0 && campaign.Milestones.Contains(streak) ? 1 : 0;
        return new CampaignEffect(campaign, achieved, achieved * campaign.Points, progress.Steps, progress.Steps) { Streak = streak };
    }
}
