using System;
using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class LeaderboardRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        new(
            "Leaderboard.GetAsync",
            "GET leaderboard?from=2024-03-01T00%3A00%3A00%2B00%3A00&to=2024-03-31T23%3A59%3A59%2B00%3A00"
                + "&customerId=c-1&rewardCampaignId=311&customerTag=vip&rewardCampaignTag=spring",
            true,
            """
            {"leaderboard":[{"displayName":"Ada L.","customerId":"c-1","progress":1200.5,"rank":1,"tierName":"Gold",
            "tierIcon":"https://example.com/gold.webp"}],"customerRank":1,"customersCount":250}
            """,
            async gameball =>
            {
                var standings = await gameball.Leaderboard.GetAsync(
                    new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero),
                    new DateTimeOffset(2024, 3, 31, 23, 59, 59, TimeSpan.Zero),
                    "c-1",
                    311,
                    "vip",
                    "spring");

                standings.CustomerRank.ShouldBe(1);
                standings.CustomersCount.ShouldBe(250);
                var entry = standings.Leaderboard.ShouldHaveSingleItem();
                entry.Progress.ShouldBe(1200.5m);
                entry.Rank.ShouldBe(1);
                entry.TierName.ShouldBe("Gold");
            }),
    ];
}
