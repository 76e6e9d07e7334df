using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CheckoutSample;

/// <summary>What the customer's page shows afterwards.</summary>
internal static class Account
{
    public static async Task ShowAsync(IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        await ListTransactionsAsync(gameball, purchase, output, cancellationToken);
        await SendEventsAsync(gameball, purchase, output, cancellationToken);

        var tier = await gameball.Tiers.GetProgressAsync(purchase.CustomerId, cancellationToken: cancellationToken);
        output.WriteLine(tier.Next is { } next
            ? $"Tier: {tier.Current?.Name}, {tier.Progress} of {next.MinProgress} for {next.Name}."
            : $"Tier: {tier.Current?.Name}, the highest.");
    }

    /// <summary>Lists the transactions of the customer. The client requests the next page when the loop gets there.</summary>
    private static async Task ListTransactionsAsync(
        IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine("Transactions:");
        await foreach (var booking in gameball.Transactions.ListAllAsync(
            customerId: purchase.CustomerId, pageSize: 100, cancellationToken: cancellationToken))
        {
            output.WriteLine($"  {booking.TransactionId}: {booking.Type}, {booking.Direction}{booking.Points} points");
        }
    }

    /// <summary>Reports what the customer did. Campaigns reward it, so a lost response is not sent again.</summary>
    private static async Task SendEventsAsync(
        IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await gameball.Events.SendAsync(
                new()
                {
                    CustomerId = purchase.CustomerId,
                    Events = new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>>
                    {
                        ["write_review"] = new Dictionary<string, JsonScalar> { ["productId"] = "tea", ["stars"] = 5 },
                    },
                },
                cancellationToken: cancellationToken);
            output.WriteLine("Event write_review sent.");
        }
        catch (GameballNotFoundException)
        {
            output.WriteLine("Event write_review: not in the account. Create it in the dashboard.");
        }
        catch (GameballException failure) when (failure.MayHaveBeenApplied)
        {
            output.WriteLine($"Event write_review: unknown, not sent again. {failure.Message}");
        }
    }
}
