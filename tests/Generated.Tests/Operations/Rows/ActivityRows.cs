using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class ActivityRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new("Activities.ListAsync", "GET customers/c-1/activities?startAfter=90200&limit=10&activityType=Redemption", true, """
            {"activities":[{"activityId":90210,"activityType":"Redemption","activityDay":"Saturday","activityDate":"March 9, 2024",
            "activityTime":"18:45:00","customerId":"c-1","email":null,"transactionId":"t-1","isManualActivity":false,"points":-100.5,"score":null,
            "actualRedemption":10.05,"currency":"EUR","campaignEnabled":null,"couponProductId":77},{"activityId":90211,"activityType":"Somersault"}],
            "count":2,"hasMore":false}
            """, async gameball =>
        {
            var page = await gameball.Activities.ListAsync("c-1", 90200, 10, ActivityType.Redemption);

            page.HasMore.ShouldBeFalse();
            page.Count.ShouldBe(2);
            page.Activities[0].ActivityId.ShouldBe(90210);
            page.Activities[0].ActivityType.ShouldBe(ActivityType.Redemption);
            page.Activities[0].Points.ShouldBe(-100.5m);
            page.Activities[0].Score.ShouldBeNull();
            page.Activities[0].ActualRedemption.ShouldBe(10.05m);
            page.Activities[0].CampaignEnabled.ShouldBeNull();
            page.Activities[0].CouponProductId.ShouldBe(77);
            page.Activities[1].ActivityType.IsKnown.ShouldBeFalse();
            page.Activities[1].ActivityType.Value.ShouldBe("Somersault");
        }),
        new("Activities.CountAsync", "GET customers/c-1/activities/count?activityType=Expiry", true, """{"count":42}""", async gameball =>
            (await gameball.Activities.CountAsync("c-1", ActivityType.Expiry)).Count.ShouldBe(42)),
    ];
}
