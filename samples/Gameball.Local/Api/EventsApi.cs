using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Events of customers, and what they would earn.</summary>
internal static class EventsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Tracked(EventsClient.SendOperation, J.SendEventsRequestJson.Instance, J.SendEventsResponseJson.Instance,
                new AppliedAs("sendEvents", "customerId"), (call, body) =>
                {
                    Send(account, account.Ensure(body.CustomerId, call.Now), body.Events.Keys, call.Now);
                    return new SendEventsResponse { Success = true, Message = "The events are recorded." };
                }),
            on.Ask(EventsClient.PreviewRewardsOperation, J.PreviewEventRewardsRequestJson.Instance, J.EventRewardPreviewsJson.Instance,
                (call, body) => Preview(account, call.Now, body)),
        ];
    }

    /// <summary>Applies the events of a customer, one after the other.</summary>
    public static void Send(Account account, CustomerRecord customer, IEnumerable<string> names, DateTimeOffset now)
    {
        foreach (var name in names)
        {
            CampaignRules.Apply(account, customer, CampaignRules.Preview(account, customer, name, now), now);
        }
    }

    /// <summary>Describes what one event would earn.</summary>
    public static EventRewardPreview Preview(Account account, CustomerRecord customer, string name, DateTimeOffset now)
    {
        var effects = CampaignRules.Preview(account, customer, name, now);
        return new EventRewardPreview
        {
            EventName = name,
            Valid = true,
            TotalPoints = effects.Sum(effect => effect.Points),
            Campaigns = [.. effects.Select(Describe)],
        };
    }

    private static EventRewardPreviews Preview(Account account, DateTimeOffset now, PreviewEventRewardsRequest body)
    {
        var customer = account.Require(body.CustomerId, now);
        if (!customer.IsActive)
        {
            throw new RefusedException(Refusal.CustomerInactive);
        }

        EventRewardPreview[] events = [.. body.Events.Keys.Select(name => IsKnown(account, name)
            ? Preview(account, customer, name, now)
            : new EventRewardPreview { EventName = name, Valid = false, InvalidReason = "EventNotFound", TotalPoints = 0, Campaigns = [] })];
        return new EventRewardPreviews
        {
            CustomerId = body.CustomerId,
            TotalPoints = events.Sum(preview => preview.TotalPoints),
            Events = events,
        };
    }

    private static bool IsKnown(Account account, string name) =>
        name == CampaignRules.PlaceOrder || account.Program.Campaigns.Exists(campaign => campaign.EventName == name);

    private static CampaignRewardPreview Describe(CampaignEffect effect) => new()
    {
        CampaignId = effect.Campaign.Id,
        CampaignName = effect.Campaign.Name,
        CampaignEndDate = effect.Campaign.EndsAt,
        Eligible = true,
        Reason = effect.Achieved > 0 ? CampaignOutcome.Rewarded : CampaignOutcome.ProgressOnly,
        RewardType = CampaignRewardType.Points,
        RewardPoints = effect.Campaign.Points,
        Points = effect.Points,
        TimesAchieved = effect.Achieved,
        Progress = effect.Achieved > 0 ? null : new CampaignProgressPreview
        {
            CurrentPercentage = 100m * effect.StepsBefore / effect.Campaign.StepsNeeded,
            WouldBePercentage = 100m * effect.StepsAfter / effect.Campaign.StepsNeeded,
            CompletionRewardPoints = effect.Campaign.Points,
            CompletionRewardType = CampaignRewardType.Points,
        },
    };
}
