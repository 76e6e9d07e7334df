using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class ReferralRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Referrals.ListAsync", "GET customers/c-1/referrals?startAfter=7042&limit=200", true, """
            {"referredFriends":[{"customerId":"c-2","displayName":"Grace H.","email":null,"mobileNumber":null,"joinDate":"2024-03-09",
            "status":"Pending"}],"count":1,"hasMore":true}
            """, async gameball =>
        {
            var page = await gameball.Referrals.ListAsync("c-1", 7042, 200);

            page.HasMore.ShouldBeTrue();
            page.Count.ShouldBe(1);
            var friend = page.ReferredFriends.ShouldHaveSingleItem();
            friend.CustomerId.ShouldBe("c-2");
            friend.Email.ShouldBeNull();
            friend.Status.ShouldBe(ReferralStatus.Pending);
        }),
        new("Referrals.CountAsync", "GET customers/c-1/referrals/count", true, """{"count":7,"totalPending":3,"totalActive":4}""", async gameball =>
        {
            var count = await gameball.Referrals.CountAsync("c-1");

            count.Count.ShouldBe(7);
            count.TotalPending.ShouldBe(3);
            count.TotalActive.ShouldBe(4);
        }),
        new("Referrals.ValidateCodeAsync", "GET referrals/validate?referrerCode=ADA42&forCustomerId=c-1", false, """{"isValid":false}""", async gameball =>
            (await gameball.Referrals.ValidateCodeAsync("ADA42", "c-1")).IsValid.ShouldBeFalse()),
    ];
}
