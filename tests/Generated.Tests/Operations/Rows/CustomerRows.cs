using System;
using System.Collections.Generic;
using System.Net;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class CustomerRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Customers.CreateOrUpdateAsync", "POST customers", false, """{"gameballId":7042}""", async gameball =>
        {
            var made = await gameball.Customers.CreateOrUpdateAsync(new()
            {
                CustomerId = "c-1",
                Email = "ada@example.com",
                CustomerAttributes = new() { FirstName = "Ada", TotalSpent = 12.5m, Channel = CustomerChannel.Web },
                ReferrerCode = "GRACE7",
                Guest = false,
            });

            made.GameballId.ShouldBe(7042);
        })
        {
            Body = """
                {"customerId":"c-1","email":"ada@example.com","customerAttributes":{"firstName":"Ada","totalSpent":12.5,"channel":"web"},
                "referrerCode":"GRACE7","guest":false}
                """,
        },
        new("Customers.GetAsync", "GET customers/c-1", false, """
            {"gameballId":7042,"customerId":"c-1","customerAttributes":{"country":"DE","custom":{"favouriteTea":"Earl Grey"},"tags":["vip"],
            "utMs":[{"source":"mail"}],"totalSpent":1300.5,"totalOrders":12},"referralCode":"ADA42","isReferred":false,"dynamicReferralLink":null}
            """, async gameball =>
        {
            var customer = await gameball.Customers.GetAsync("c-1");

            customer.GameballId.ShouldBe(7042);
            customer.CustomerId.ShouldBe("c-1");
            customer.ReferralCode.ShouldBe("ADA42");
            customer.IsReferred.ShouldBe(false);
            customer.DynamicReferralLink.ShouldBeNull();
            var attributes = customer.CustomerAttributes.ShouldNotBeNull();
            attributes.TotalSpent.ShouldBe(1300.5m);
            attributes.TotalOrders.ShouldBe(12);
            attributes.Tags.ShouldBe(["vip"]);
            attributes.Custom!["favouriteTea"].GetString().ShouldBe("Earl Grey");
            attributes.Utms!.ShouldHaveSingleItem().GetProperty("source").GetString().ShouldBe("mail");
        }),
        new("Customers.DeleteAsync", "DELETE customers/c-1", true, "", gameball => gameball.Customers.DeleteAsync("c-1")),
        new("Customers.GetDetailsAsync", "GET customers/c-1/details", true, """
            {"customerId":"c-1","gameballId":7042,"customerAttributes":{"displayName":"Ada L.","email":"ada@example.com","dateOfBirth":"1815-12-10",
            "avgOrderAmount":108.38,"channel":"pos","utms":[]},"referralLink":"https://shop.example.com/?ref=ADA42","isReferred":true}
            """, async gameball =>
        {
            var customer = await gameball.Customers.GetDetailsAsync("c-1");

            customer.GameballId.ShouldBe(7042);
            customer.IsReferred.ShouldBe(true);
            var attributes = customer.CustomerAttributes.ShouldNotBeNull();
            attributes.DisplayName.ShouldBe("Ada L.");
            attributes.DateOfBirth.ShouldBe("1815-12-10");
            attributes.AvgOrderAmount.ShouldBe(108.38m);
            attributes.Channel.ShouldBe(CustomerChannel.Pos);
            attributes.Utms.ShouldBe([]);
        }),
        new("Customers.SetActivationAsync", "PUT customers/c-1/activate", true, """
            {"customerId":"c-1","isActive":false,"stateChanged":true}
            """, async gameball =>
        {
            var activation = await gameball.Customers.SetActivationAsync("c-1", new() { IsActive = false });

            activation.CustomerId.ShouldBe("c-1");
            activation.IsActive.ShouldBe(false);
            activation.StateChanged.ShouldBe(true);
        })
        {
            Body = """{"isActive":false}""",
        },
        new("Customers.GetCouponsAsync", "GET customers/c-1/coupons", true, """
            {"coupons":[{"name":"Ten off","code":"SPRING10","value":10,"type":"Percentage","target":"POS","currency":null,
            "startDate":"2024-03-01T00:00:00Z","expiryDate":"2024-03-31T23:59:59Z","isExpired":false,"isActive":true,"usageLimit":100,
            "limitPerCustomer":1,"usedCount":12,"customerUsedCount":0,"isAvailableToUse":true,"iconPath":null}]}
            """, async gameball =>
        {
            var coupon = (await gameball.Customers.GetCouponsAsync("c-1")).Coupons.ShouldHaveSingleItem();

            coupon.Code.ShouldBe("SPRING10");
            coupon.Value.ShouldBe(10m);
            coupon.Type.ShouldBe(CustomerCouponType.Percentage);
            coupon.Target.ShouldBe(CustomerCouponTarget.Pos);
            coupon.Currency.ShouldBeNull();
            coupon.ExpiryDate.ShouldBe(new DateTimeOffset(2024, 3, 31, 23, 59, 59, TimeSpan.Zero));
            coupon.IsAvailableToUse.ShouldBe(true);
        }),
        new("Customers.GetHashAsync", "GET customers/c-1/hash", true, """{"hash":"9f86d081"}""", async gameball =>
            (await gameball.Customers.GetHashAsync("c-1")).Hash.ShouldBe("9f86d081")),
        new("Customers.GetBalanceAsync", "GET customers/c-1/balance?expand=tier,referrals", true, """
            {"totalPointsBalance":500.5,"totalPointsValue":50.05,"availablePointsBalance":420,"availablePointsValue":42.0,"pendingPoints":80.5,
            "pendingPointsValue":8.05,"currency":"EUR","pointsName":"Stars","nextExpiringPointsAmount":100,"nextExpiringPointsValue":10,
            "nextExpiringPointsDate":"2024-12-31T00:00:00","totalEarnedPoints":1300,"tier":{"name":"Gold"}}
            """, async gameball =>
        {
            var balance = await gameball.Customers.GetBalanceAsync("c-1", [ProgressExpansion.Tier, ProgressExpansion.Referrals]);

            balance.TotalPointsBalance.ShouldBe(500.5m);
            balance.TotalPointsValue.ShouldBe(50.05m);
            balance.AvailablePointsBalance.ShouldBe(420m);
            balance.PendingPointsValue.ShouldBe(8.05m);
            balance.Currency.ShouldBe("EUR");
            balance.NextExpiringPointsDate.ShouldBe(new DateTimeOffset(2024, 12, 31, 0, 0, 0, TimeSpan.Zero));
            balance.TotalEarnedPoints.ShouldBe(1300m);
            balance.AdditionalProperties!["tier"].GetProperty("name").GetString().ShouldBe("Gold");
        }),
        new("Customers.CompleteSocialChallengeAsync", "POST customers/social-challenges", true, """
            {"customerId":"c-1","challengeId":733}
            """, async gameball =>
        {
            var taken = await gameball.Customers.CompleteSocialChallengeAsync(new() { CustomerId = "c-1", ChallengeId = 733 });

            taken.ChallengeId.ShouldBe(733);
            taken.GameballStatus.ShouldBeNull();
        })
        {
            Status = HttpStatusCode.Accepted,
            IsSafe = false,
            Body = """{"customerId":"c-1","challengeId":733}""",
        },
    ];
}
