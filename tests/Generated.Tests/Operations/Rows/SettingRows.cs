using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

/// <summary>General settings of the account.</summary>
internal static class SettingRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Configurations.GetCouponIntegrationAsync", "GET configurations/coupon", true, """
            {"url":"https://shop.example.com/coupons","method":"POST","queryParams":[{"key":"appId","value":"12"}],"headers":[],
            "payload":"{\"code\":\"{{code}}\"}","couponMapping":{"fixed":"fixed_discount","freeShipping":"free_delivery"},"enableFreeProduct":false,
            "enablePercentage":true,"platforms":[{"displayName":"Web shop","value":"web"}]}
            """, async gameball =>
        {
            var integration = await gameball.Configurations.GetCouponIntegrationAsync();

            integration.Url.ShouldBe("https://shop.example.com/coupons");
            integration.Method.ShouldBe(CouponIntegrationMethod.Post);
            integration.QueryParams!.ShouldHaveSingleItem().Key.ShouldBe("appId");
            integration.Headers.ShouldBe([]);
            integration.Payload.ShouldBe("""{"code":"{{code}}"}""");
            integration.CouponMapping!.FreeShipping.ShouldBe("free_delivery");
            integration.EnableFreeProduct.ShouldBe(false);
            integration.EnableFixedRate.ShouldBeNull();
            integration.Platforms!.ShouldHaveSingleItem().Value.ShouldBe("web");
        }),
        new("Configurations.UpdateCouponIntegrationAsync", "PUT configurations/coupon", true, "", gameball =>
            gameball.Configurations.UpdateCouponIntegrationAsync(new()
            {
                Url = "https://shop.example.com/coupons",
                Method = CouponIntegrationMethod.Put,
                Headers = [new() { Key = "X-Version", Value = "1.0" }],
                CouponMapping = new() { Percentage = "percent" },
                EnablePercentage = true,
            }))
        {
            Body = """
                {"url":"https://shop.example.com/coupons","method":"PUT","headers":[{"key":"X-Version","value":"1.0"}],
                "couponMapping":{"percentage":"percent"},"enablePercentage":true}
                """,
        },
        new("Configurations.GetCashbackSettingsAsync", "GET configurations/rewards/cashback", false, """
            {"rate":5.5,"minimumOrderValue":20,"maximumCashback":50,"enabled":true,"categories":["tea"]}
            """, async gameball =>
        {
            var settings = await gameball.Configurations.GetCashbackSettingsAsync();

            settings.Rate.ShouldBe(5.5m);
            settings.MinimumOrderValue.ShouldBe(20m);
            settings.Enabled.ShouldBe(true);
            settings.Categories.ShouldBe(["tea"]);
        }),
        new("Configurations.GetRedemptionSettingsAsync", "GET configurations/rewards/redemption", false, """
            {"minimumPoints":50,"pointValue":0.1,"maximumRedemption":1000,"enabled":false,"redemptionMethods":["coupon"]}
            """, async gameball =>
        {
            var settings = await gameball.Configurations.GetRedemptionSettingsAsync();

            settings.MinimumPoints.ShouldBe(50m);
            settings.PointValue.ShouldBe(0.1m);
            settings.Enabled.ShouldBe(false);
            settings.RedemptionMethods.ShouldBe(["coupon"]);
        }),
        new("Configurations.GetCouponSettingsAsync", "GET configurations/rewards/coupons", false, """
            {"enabled":true,"maximumCoupons":5,"couponTypes":["percentage"],"expirationSettings":{"defaultExpiryDays":30,"maxExpiryDays":90}}
            """, async gameball =>
        {
            var settings = await gameball.Configurations.GetCouponSettingsAsync();

            settings.MaximumCoupons.ShouldBe(5);
            settings.CouponTypes.ShouldBe(["percentage"]);
            settings.ExpirationSettings!.MaxExpiryDays.ShouldBe(90);
        }),
        new("Configurations.UpdateCouponSettingsAsync", "PUT configurations/rewards/coupons", true, """{"success":true,"message":"Updated."}""", async gameball =>
            (await gameball.Configurations.UpdateCouponSettingsAsync(new() { Enabled = false, ExpirationSettings = new() { DefaultExpiryDays = 14 } }))
                .Success.ShouldBe(true))
        {
            Body = """{"enabled":false,"expirationSettings":{"defaultExpiryDays":14}}""",
        },
        new("Configurations.GetWidgetAsync", "GET configurations/widget", false, """
            {"colors":{"primary":"#1f6feb","text":"#222222"},"layout":{"position":"bottom-right","size":"large","showOnMobile":false},
            "features":{"showBalance":true,"showTier":false}}
            """, async gameball =>
        {
            var widget = await gameball.Configurations.GetWidgetAsync();

            widget.Colors!.Primary.ShouldBe("#1f6feb");
            widget.Layout!.Position.ShouldBe(WidgetPosition.BottomRight);
            widget.Layout.Size.ShouldBe(WidgetSize.Large);
            widget.Layout.ShowOnMobile.ShouldBe(false);
            widget.Features!.ShowBalance.ShouldBe(true);
            widget.Features.ShowTier.ShouldBe(false);
        }),
    ];
}
