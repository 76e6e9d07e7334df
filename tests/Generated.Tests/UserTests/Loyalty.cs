using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>The user's code that the examples of docs/testing.md test.</summary>
public sealed class Loyalty(IOrdersClient orders)
{
    /// <returns>The points of the order; <see langword="null"/> while their number is unknown.</returns>
    public async Task<decimal?> RewardAsync(TrackOrderRequest order, CancellationToken stop = default)
    {
        try
        {
            return (await orders.TrackOrderAsync(order, cancellationToken: stop)).RewardedPoints;
        }
        catch (GameballException error) when (error.MayHaveBeenApplied || error.IsSafeToRetry)
        {
            return null;
        }
    }
}

/// <summary>The user's nightly job.</summary>
public static class Nightly
{
    /// <returns>The ids of the orders that a person has to look at.</returns>
    public static async Task<IReadOnlyList<string>> SendAsync(IBatchOperation<BatchOrder> batch, IEnumerable<BatchOrder> orders)
    {
        var report = await batch.ImportAsync(orders);
        return [.. report.RejectedRows.Select(order => order.OrderId)];
    }
}
