using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Gameball.Local.Contract;
using Gameball.Runtime;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>The settings of the account's loyalty program.</summary>
internal static class ConfigurationsApi
{
    private static readonly CouponIntegration s_noIntegration = new() { Method = CouponIntegrationMethod.Post, Url = "https://example.com/coupons" };

    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Read(ConfigurationsClient.GetCashbackRulesOperation, J.CashbackRuleSetJson.Instance, call => CashbackRules(account, call)),
            on.Read(ConfigurationsClient.GetRedemptionRulesOperation, J.RedemptionRuleSetJson.Instance, call => RedemptionRules(account, call)),
            on.Read(ConfigurationsClient.GetCouponIntegrationOperation, J.CouponIntegrationJson.Instance, _ => Integration(account.Program)),
            on.Custom(ConfigurationsClient.UpdateCouponIntegrationOperation, _ => null, (_, json) =>
            {
                Local.Operations.Typed(J.UpdateCouponIntegrationRequestJson.Instance, json);
                account.Program.CouponIntegration = json.GetRawText();
                return Reply.Empty();
            }),
            on.Read(ConfigurationsClient.GetCashbackSettingsOperation, J.CashbackSettingsJson.Instance, _ =>
                new CashbackSettings { Rate = account.Program.PointsPerUnit, MinimumOrderValue = 0, Enabled = true, Categories = [] }),
            on.Read(ConfigurationsClient.GetRedemptionSettingsOperation, J.RedemptionSettingsJson.Instance, _ => new RedemptionSettings
            {
                MinimumPoints = 1,
                PointValue = account.Program.PointValue,
                Enabled = true,
                RedemptionMethods = [.. account.Program.RedemptionRules.Select(rule => rule.Type).Distinct()],
            }),
            on.Read(ConfigurationsClient.GetCouponSettingsOperation, J.CouponSettingsJson.Instance, _ => Settings(account.Program)),
            on.Custom(ConfigurationsClient.UpdateCouponSettingsOperation, _ => null, (_, json) => Update(account.Program, json)),
            on.List(ConfigurationsClient.GetCampaignsOperation, J.RewardCampaignConfigurationJson.Instance, call =>
            {
                Known(account, call);
                return account.Program.Campaigns.Select(CampaignsApi.Configuration);
            }),
            on.Read(ConfigurationsClient.GetReferralProgramOperation, J.ReferralConfigurationJson.Instance, _ => new ReferralConfiguration
            {
                ReferralMethod = ReferralMethod.CustomerAndFriend,
                EventName = CampaignRules.PlaceOrder,
                FriendReward = new FriendReward { Point = account.Program.FriendPoints },
                CustomerReward = new ReferrerReward { Point = account.Program.ReferrerPoints },
            }),
            on.Read(ConfigurationsClient.GetWidgetOperation, J.WidgetConfigurationJson.Instance, _ => new WidgetConfiguration
            {
                Colors = new WidgetColors { Primary = "#1f6feb", Background = "#ffffff", Text = "#24292f" },
                Layout = new WidgetLayout { Position = WidgetPosition.BottomRight, Size = WidgetSize.Medium, ShowOnMobile = true },
                Features = new WidgetFeatures { ShowBalance = true, ShowPoints = true, ShowTier = true, ShowNotifications = true },
            }),
        ];
    }

    private static CashbackRuleSet CashbackRules(Account account, Call call)
    {
        Known(account, call);
        return new CashbackRuleSet
        {
            DefaultCashbackRule = new CashbackRule { AmountRewardThreshold = 1, RewardWalletFactor = account.Program.PointsPerUnit, RewardFactor = 1 },
            TierCashbackRules =
            [
                .. account.Program.Tiers.Select(tier => new TierCashbackRule
                {
                    TierName = tier.Name,
                    AmountRewardThreshold = 1,
                    RewardWalletFactor = account.Program.PointsPerUnit * tier.Multiplier,
                    RewardFactor = tier.Multiplier,
                }),
            ],
        };
    }

    private static RedemptionRuleSet RedemptionRules(Account account, Call call)
    {
        Known(account, call);
        return new RedemptionRuleSet
        {
            RedemptionFactor = account.Program.PointValue,
            RedemptionRules =
            [
                .. account.Program.RedemptionRules.Select(rule => new RedemptionRule
                {
                    Id = rule.Id,
                    PointsToRedeem = rule.PointsToRedeem,
                    ValueOfPoint = account.Program.PointValue,
                    RuleType = new RedemptionRuleType(rule.Type),
                    IsActive = true,
                }),
            ],
        };
    }

    // A customer that a request names must exist.
    private static void Known(Account account, Call call)
    {
        if (call.Query("customerId") is { Length: > 0 } customer)
        {
            account.Require(customer, call.Now);
        }
    }

    private static CouponIntegration Integration(LoyaltyProgram program)
    {
        if (program.CouponIntegration is not { } stored)
        {
            return s_noIntegration;
        }

        var reader = new JsonReader(Encoding.UTF8.GetBytes(stored));
        return J.CouponIntegrationJson.Instance.ReadValue(ref reader);
    }

    private static CouponSettings Settings(LoyaltyProgram program) => new()
    {
        Enabled = program.CouponsEnabled,
        MaximumCoupons = program.MaximumCoupons,
        CouponTypes = program.CouponTypes,
        ExpirationSettings = new CouponExpirationSettings
        {
            DefaultExpiryDays = program.CouponDefaultExpiryDays,
            MaxExpiryDays = program.CouponMaxExpiryDays,
        },
    };

    private static Reply Update(LoyaltyProgram program, JsonElement json)
    {
        var body = Local.Operations.Typed(J.CouponSettingsJson.Instance, json);
        program.CouponsEnabled = body.Enabled ?? program.CouponsEnabled;
        program.MaximumCoupons = (int)(body.MaximumCoupons ?? program.MaximumCoupons);
        program.CouponTypes = body.CouponTypes is { } types ? [.. types] : program.CouponTypes;
        program.CouponDefaultExpiryDays = (int)(body.ExpirationSettings?.DefaultExpiryDays ?? program.CouponDefaultExpiryDays);
        program.CouponMaxExpiryDays = (int)(body.ExpirationSettings?.MaxExpiryDays ?? program.CouponMaxExpiryDays);
        return Reply.Ok(J.UpdateConfirmationJson.Instance, new UpdateConfirmation { Success = true, Message = "The settings are updated." });
    }
}
