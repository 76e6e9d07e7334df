using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>The ranking of customers by achievements in campaigns.</summary>
internal static class LeaderboardApi
{
    private const int Size = 100;

    public static IEnumerable<ApiOperation> Operations(Operations on) =>
        [on.Read(LeaderboardClient.GetOperation, J.LeaderboardStandingsJson.Instance, call => Rank(on.Account, call))];

    private static LeaderboardStandings Rank(Account account, Call call)
    {
        var tag = call.Query("customerTag");
        LeaderboardEntry[] ranked =
        [
            .. account.Customers
                .Where(customer => string.IsNullOrEmpty(tag) || customer.Tags.Contains(tag))
                .Select(customer => (Customer: customer, Achievements: Achievements(account.Program, customer, call)))
                .OrderByDescending(line => line.Achievements).ThenBy(line => line.Customer.GameballId)
                .Select((line, index) => new LeaderboardEntry
                {
                    DisplayName = CustomersApi.DisplayName(line.Customer),
                    CustomerId = line.Customer.Id,
                    Progress = line.Achievements,
                    Rank = index + 1,
                    TierName = account.Program.Tiers[line.Customer.TierOrder].Name,
                }),
        ];
        var asked = call.Query("customerId");
        if (asked is { Length: > 0 })
        {
            account.Require(asked, call.Now);
        }

        return new LeaderboardStandings
        {
            Leaderboard = [.. ranked.Take(Size)],
            CustomerRank = ranked.FirstOrDefault(entry => entry.CustomerId == asked)?.Rank,
            CustomersCount = ranked.Length,
        };
    }

    private static int Achievements(LoyaltyProgram program, CustomerRecord customer, Call call)
    {
        var (from, to) = (call.Time("from"), call.Time("to"));
        var campaign = call.Number("rewardCampaignId");
        var tag = call.Query("rewardCampaignTag");
        return customer.History.Count(entry => entry.CampaignId is { } id
            && !(entry.Time < from)
            && !(entry.Time > to)
            && (campaign is null || campaign == id)
            && (string.IsNullOrEmpty(tag) || program.Campaigns.Find(known => known.Id == id) is { } found && found.Tags.Contains(tag)));
    }
}
