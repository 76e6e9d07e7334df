using System.Collections.Generic;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>The tiers, and the progress of customers. The unit of progress is the points that a customer has ever earned.</summary>
internal static class TiersApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.List(TiersClient.ListOperation, J.TierConfigurationJson.Instance, _ => account.Program.Tiers.Select((tier, order) =>
                new TierConfiguration { Name = tier.Name, MinProgress = tier.MinProgress, Order = order, Benefits = [] })),
            on.Read(TiersClient.GetProgressOperation, J.TierProgressJson.Instance, call =>
            {
                var customer = account.Require(call.CustomerId, call.Now);
                return new TierProgress
                {
                    Current = Describe(account.Program, customer.TierOrder),
                    Next = Describe(account.Program, customer.TierOrder + 1),
                    Progress = customer.TotalEarned,
                };
            }),
        ];
    }

    private static Tier? Describe(LoyaltyProgram program, int order) => order >= program.Tiers.Count
        ? null
        : new Tier { Order = order, Name = program.Tiers[order].Name, MinProgress = program.Tiers[order].MinProgress };
}
